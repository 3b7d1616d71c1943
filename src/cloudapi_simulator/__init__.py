"""Meta's WhatsApp Cloud API, pretended over HTTP. A stranger to jawort: neither imports the other.

`from cloudapi_simulator.simulator import Simulator` starts one inside a program; the command
`cloudapi-simulator` starts one on its own. What is known and what is a guess: docs/simulator.md.
"""
