"""A small check of a value against the part of JSON Schema that our export uses."""

from typing import Any

_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "boolean": (bool,),
    "null": (type(None),),
    "array": (list,),
    "object": (dict,),
}


def complaints(value: Any, schema: dict[str, Any], at: str = "$") -> list[str]:
    """What does not fit, as paths; empty when all does. Raises on a word it does not know."""
    known = {"$schema", "title", "description", "type", "const", "items"}
    known |= {"properties", "required", "additionalProperties"}
    assert set(schema) <= known, set(schema) - known
    found = []
    if "const" in schema and value != schema["const"]:
        found.append(f"{at}: not {schema['const']}")
    if "type" in schema:
        names = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        fits = any(_is(value, name) for name in names)
        if not fits:
            return [*found, f"{at}: not {names}"]
    if isinstance(value, dict):
        found += _object(value, schema, at)
    if isinstance(value, list):
        for number, item in enumerate(value):
            found += complaints(item, schema.get("items", {}), f"{at}[{number}]")
    return found


def _is(value: Any, name: str) -> bool:
    if isinstance(value, bool):
        return name == "boolean"
    return isinstance(value, _TYPES[name])


def _object(value: dict[str, Any], schema: dict[str, Any], at: str) -> list[str]:
    properties = schema.get("properties", {})
    found = [f"{at}: {name} is missing" for name in schema.get("required", ()) if name not in value]
    for name, inner in value.items():
        if name in properties:
            found += complaints(inner, properties[name], f"{at}.{name}")
        elif schema.get("additionalProperties") is False:
            found.append(f"{at}: {name} is not described")
    return found
