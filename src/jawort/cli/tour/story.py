"""The story in its order. To tell it aloud, read this list."""

from collections.abc import Sequence
from typing import Final

from jawort.cli.tour import agreeing, answering, campaigning, leaving
from jawort.cli.tour.scene import Step

STORY: Final[Sequence[Step]] = (
    answering.company_settles,
    answering.number_is_connected,
    answering.customer_writes,
    answering.forged_delivery,
    answering.staff_answers,
    answering.question_is_no_yes,
    answering.answer_comes_too_late,
    agreeing.customer_asks_to_join,
    agreeing.customer_says_yes,
    agreeing.yes_is_proven,
    agreeing.others_come,
    campaigning.campaign_goes_out,
    campaigning.who_only_asked,
    campaigning.evening,
    campaigning.stop_in_the_middle,
    campaigning.stop_is_confirmed,
    campaigning.next_campaign,
    leaving.customer_asks_for_data,
    leaving.customer_is_erased,
    leaving.old_list_comes_back,
    leaving.everything_is_accounted_for,
)
