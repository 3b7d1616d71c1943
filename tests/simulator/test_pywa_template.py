"""Templates with pywa, blocking and awaiting, unmodified."""

from pywa.types import templates as t

ANNA = "+4917139200101"
JPEG = b"\xff\xd8\xff\xe0" + b"invented" * 200


async def test_templates_of_every_kind_are_made_read_and_sent(meta, listener, talker) -> None:
    meta.introduce(ANNA, wrote=True)
    header = t.HeaderImage(example=JPEG, mime_type="image/jpeg")
    body = t.BodyText("Guten Tag {{name}}, Ihr Wagen ist fertig.", name="Anna")
    choice = t.Buttons(
        buttons=[
            t.QuickReplyButton(text="Danke"),
            t.URLButton(text="Ansehen", url="https://example.org/{{1}}", example="a"),
            t.PhoneNumberButton(text="Anrufen", phone_number="+493023125001"),
        ]
    )
    german, utility = t.TemplateLanguage.GERMAN, t.TemplateCategory.UTILITY
    whole = [header, body, t.FooterText(text="Autohaus"), choice]
    made = await talker.do(
        "create_template",
        t.Template(name="abholung", language=german, category=utility, components=whole),
    )
    await meta.advance(seconds=5)
    read = await talker.do("get_template", made.id)
    picture = await talker.do("upload_media", JPEG, "image/jpeg", "bild.jpg")
    sent = await talker.do(
        "send_template",
        ANNA,
        "abholung",
        german,
        params=[
            t.HeaderImage.params(image=picture.id),
            t.BodyText.params(name="Anna"),
            t.QuickReplyButton.params(callback_data="thx", index=0),
            t.URLButton.params(url_variable="abc", index=1),
        ],
    )

    assert made.status.value == "PENDING"
    assert [part.type.value for part in read.components] == ["HEADER", "BODY", "FOOTER", "BUTTONS"]
    assert read.parameter_format.value == "NAMED"
    assert sent.id in meta.world.messages


async def test_a_template_for_codes_is_made_and_sent(meta, talker) -> None:
    meta.introduce(ANNA, wrote=True)
    button = t.CopyCodeOTPButton(text="Kopieren")
    code = t.Template(
        name="code",
        language=t.TemplateLanguage.GERMAN,
        category=t.TemplateCategory.AUTHENTICATION,
        message_send_ttl_seconds=60,
        components=[
            t.AuthenticationBody(add_security_recommendation=True),
            t.AuthenticationFooter(code_expiration_minutes=5),
            t.Buttons(buttons=[button]),
        ],
    )
    await talker.do("create_template", code)
    await meta.advance(seconds=5)
    sent = await talker.do(
        "send_template",
        ANNA,
        "code",
        t.TemplateLanguage.GERMAN,
        params=[
            t.AuthenticationBody.params(otp="123456"),
            t.CopyCodeOTPButton.params(otp="123456"),
        ],
    )
    assert meta.world.messages[sent.id].time_to_live.total_seconds() == 60


async def test_a_template_is_edited_compared_and_deleted(meta, listener, talker) -> None:
    hello = next(iter(meta.world.templates))
    words = t.BodyText("Ihr Wagen steht bereit.")
    template = t.Template(
        name="abholung",
        language=t.TemplateLanguage.GERMAN,
        category=t.TemplateCategory.UTILITY,
        components=[t.BodyText("Ihr Wagen ist fertig.")],
    )
    made = await talker.do("create_template", template)
    await meta.advance(seconds=5)
    listener.forget()

    await talker.do("update_template", made.id, new_components=[words])
    await meta.advance(seconds=5)
    heard = await talker.listen(listener)
    compared = await talker.do("compare_templates", hello, made.id, start=1, end=2)
    left_alone = await talker.do("unpause_template", made.id)
    gone = await talker.do("delete_template", "abholung", template_id=made.id)

    assert [type(update).__name__ for update in heard] == [
        "TemplateComponentsUpdate",
        "TemplateStatusUpdate",
    ]
    assert compared is not None
    assert bool(left_alone) is False
    assert bool(gone)
    assert meta.world.templates[made.id].status == "DELETED"


async def test_marketing_goes_out_on_its_own_endpoint(meta, api, talker) -> None:
    offer = {
        "name": "angebot",
        "language": "de",
        "category": "MARKETING",
        "components": [{"type": "BODY", "text": "Ein Angebot"}],
    }
    await api.control("POST", "templates", offer)

    sent = await talker.do(
        "send_template",
        ANNA,
        "angebot",
        t.TemplateLanguage.GERMAN,
        params=[],
        use_mm_lite_api=True,
        message_activity_sharing=False,
    )

    assert meta.world.messages[sent.id].category == "marketing"
    assert meta.world.transcript.after(kind="request")[-1]["path"].endswith("/marketing_messages")
