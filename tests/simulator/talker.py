"""pywa, sync and async, behind one awaitable surface: the same story is told to both."""

import asyncio
import inspect
from collections.abc import Callable
from types import ModuleType
from typing import Any

KINDS = ("pywa", "pywa_async")
HANDLERS = (
    "MessageHandler",
    "CallbackButtonHandler",
    "CallbackSelectionHandler",
    "MessageStatusHandler",
    "FlowCompletionHandler",
    "CallPermissionUpdateHandler",
    "CallStatusHandler",
    "CallConnectHandler",
    "CallTerminateHandler",
    "UserMarketingPreferencesHandler",
    "PhoneNumberChangeHandler",
    "TemplateStatusUpdateHandler",
    "TemplateCategoryUpdateHandler",
    "TemplateComponentsUpdateHandler",
)


class Talker:
    """One client. `talker.do("send_message", ...)` calls its method, blocking or not."""

    def __init__(self, meta: Any, library: ModuleType) -> None:
        self.meta = meta
        self.library = library
        self.heard: list[Any] = []
        self.wa = self._client()
        self.wa.api._session.base_url = f"{meta.base_url}/v26.0"
        is_async = library.__name__ == "pywa_async"
        hear = self._hear_async if is_async else self._hear
        handlers = library.handlers
        self.wa.add_handlers(*(getattr(handlers, name)(hear) for name in HANDLERS))

    def _client(self) -> Any:
        meta = self.meta
        return self.library.WhatsApp(
            phone_id=meta.phone_number_id,
            token=meta.token,
            waba_id=meta.waba_id,
            server=None,
            verify_token=meta.verify_token,
            app_secret=meta.app_secret,
            app_id=meta.settings.app_id,
        )

    def _hear(self, _: Any, update: Any) -> None:
        self.heard.append(update)

    async def _hear_async(self, _: Any, update: Any) -> None:
        self.heard.append(update)

    async def do(self, name: str | Callable[..., Any], /, *given: Any, **named: Any) -> Any:
        """Call a method of the client, or of something it gave, and wait for what it says."""
        call = getattr(self.wa, name) if isinstance(name, str) else name
        if inspect.iscoroutinefunction(call):
            return await call(*given, **named)
        said = await asyncio.to_thread(call, *given, **named)
        return await said if inspect.isawaitable(said) else said

    async def listen(self, listener: Any) -> list[Any]:
        """Let the client check and read every webhook that came, as its own server would."""
        self.heard.clear()
        for body, headers in zip(listener.bodies, listener.headers, strict=True):
            signature = headers["X-Hub-Signature-256"]
            refusal = await self.do("webhook_update_validator", body, signature)
            assert refusal is None
            _, status = await self.do("webhook_update_handler", body)
            assert status == 200
        listener.forget()
        return list(self.heard)

    async def close(self) -> None:
        """Let go of its connections."""
        session = self.wa.api._session
        closing = getattr(session, "aclose", None)
        if closing is not None:
            await closing()
        else:
            session.close()
