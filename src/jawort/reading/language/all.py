"""Words that are the same in most languages."""

from typing import Final

from jawort.reading.lexicon import Lexicon

LEXICON: Final = Lexicon(
    code="all",
    unsubscribe="unsubscribe, unsubscribed, optout, opt out, stopall",
    cease="stop, stopp",
    ads="newsletter*, promo, promos, promotion, promotions, marketing, spam, spams",
    message="whatsapp, whatsapps, sms, mail, mails, email, emails, e mail, e mails",
    gdpr="gdpr, dsgvo, rgpd, avg, dsar, gdpr*",
    bot="bot, bots, chatbot, chatbots, roboter, robot",
    meta="button, design, template",
)
