"""A phone number as people read and dial it."""

from phonenumbers import NumberParseException, PhoneNumberFormat, format_number, parse


def dialled(number: str) -> str:
    """+493023125001 as "+49 30 23125001": grouped as its country writes it (ITU-T E.123).

    What is no number of any country stays as it was written.
    """
    try:
        known = parse(number if number.startswith("+") else f"+{number}")
    except NumberParseException:
        return number
    return str(format_number(known, PhoneNumberFormat.INTERNATIONAL))
