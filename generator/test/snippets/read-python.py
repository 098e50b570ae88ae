"""Reads programs from standard input and writes the literal keyword arguments of each one's last call."""
import ast
import json
import sys


def arguments(program):
    tree = ast.parse(program)
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)]
    own = [call for call in calls if not (isinstance(call.func.value, ast.Attribute) and call.func.attr == "get")]
    call = max(own, key=lambda node: len(ast.dump(node)))
    return {word.arg: literal(word.value) for word in call.keywords}


def literal(node):
    value = ast.literal_eval(node)
    return json.loads(json.dumps(value, default=lambda data: data.decode()))


sys.stdout.write(json.dumps([arguments(program) for program in json.load(sys.stdin)]))
