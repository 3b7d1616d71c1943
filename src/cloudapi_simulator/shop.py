"""Interactive messages that sell: products, catalogues, carousels, orders. Are they well formed?

Source: platform.md §1.3 names the types and leaves their limits to Meta's pages "Single product
messages", "Multi product messages", "Interactive media carousel messages" (read Dec 2025).
"""

from typing import Any

from cloudapi_simulator.part import needed_object, needed_objects, needed_text, wrong

_MOST_ITEMS = 30
_MOST_CARD_TEXT = 160


def product(action: dict[str, Any]) -> None:
    """One product of one catalogue."""
    needed_text(action, "catalog_id", 100, "Catalog id")
    needed_text(action, "product_retailer_id", 100, "Product id")


def product_list(action: dict[str, Any]) -> None:
    """Up to ten sections with up to thirty products in all."""
    needed_text(action, "catalog_id", 100, "Catalog id")
    sections = needed_objects(action, "sections", 1, 10)
    count = 0
    for section in sections:
        if len(sections) > 1 or section.get("title"):
            needed_text(section, "title", 24, "Section title")
        for item in needed_objects(section, "product_items", 1, _MOST_ITEMS):
            needed_text(item, "product_retailer_id", 100, "Product id")
            count += 1
    if count > _MOST_ITEMS:
        raise wrong(f"Total product count exceeds the maximum of {_MOST_ITEMS}")


def catalog(action: dict[str, Any]) -> None:
    """The whole catalogue behind one button, optionally with one product's picture."""
    if action.get("name") != "catalog_message":
        raise wrong("action['name'] must be catalog_message")
    parameters = action.get("parameters")
    if parameters is not None and not isinstance(parameters, dict):
        raise wrong("action['parameters'] must be an object")


def order(action: dict[str, Any]) -> None:
    """Details or state of an order: only the frame is looked at, payments are not pretended."""
    if action.get("name") not in ("review_and_pay", "review_order", "payment_key"):
        raise wrong("action['name'] must be review_and_pay or review_order")
    needed_object(action, "parameters", "action['parameters']")


def carousel(action: dict[str, Any]) -> None:
    """Two to ten cards of one kind, each with a picture or film, or a product."""
    cards = needed_objects(action, "cards", 2, 10)
    kinds = {_card(card, place) for place, card in enumerate(cards)}
    if len(kinds) > 1:
        raise wrong("All cards must be of one kind")


def _card(card: dict[str, Any], place: int) -> str:
    if card.get("card_index") not in (place, str(place)):
        raise wrong("Card indexes must count from 0")
    action = needed_object(card, "action", "Card action")
    if "product_retailer_id" in action:
        product(action)
        return "product"
    header = needed_object(card, "header", "Card header")
    form = header.get("type")
    if form not in ("image", "video"):
        raise wrong("Card header type must be image or video")
    media = needed_object(header, str(form), "Card header media")
    if bool(media.get("id")) == bool(media.get("link")):
        raise wrong("Card header media needs one of id and link")
    if card.get("body") is not None:
        text = needed_object(card, "body", "Card body")
        needed_text(text, "text", _MOST_CARD_TEXT, "Card text")
    return f"{form} {_card_action(action)}"


def _card_action(action: dict[str, Any]) -> str:
    if action.get("name") == "cta_url":
        parameters = needed_object(action, "parameters", "Card action parameters")
        needed_text(parameters, "display_text", 20, "Display text")
        needed_text(parameters, "url", 2000, "Address")
        return "cta_url"
    buttons = needed_objects(action, "buttons", 1, 3)
    for button in buttons:
        reply = needed_object(button, "quick_reply", "Card button")
        needed_text(reply, "id", 256, "Button id")
        needed_text(reply, "title", 20, "Button title")
    return f"{len(buttons)} quick replies"
