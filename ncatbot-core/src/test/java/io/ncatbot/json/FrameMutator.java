package io.ncatbot.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import tools.jackson.databind.JsonNode;

/**
 * Damages frames: keys and values are dropped, nulled, retyped, nested, enlarged,
 * renamed, exchanged, shuffled and doubled, bytes are changed, added and cut. The same
 * seed does the same damage.
 */
final class FrameMutator {

	private static final String[] ODD_VALUES = { "null", "true", "false", "0", "-1", "1", "1.5", "-0.0", "1e400",
			"9223372036854775807", "9223372036854775808", "-99999999999999999999", "\"\"", "\" \"", "\"0\"", "\"-7\"",
			"\"1e5\"", "\"true\"", "\"null\"", "\"all\"", "\"[CQ:at,qq=1]\"", "\"[CQ:node,content=[CQ:dice]\"",
			"\"\\ud83d\"", "\"\\u0000\"", "\"{\\\"a\\\":1}\"", "\"base64://YWJj\"", "\"base64://%\"", "{}", "[]",
			"[[]]", "[null]", "[{}]", "{\"type\":\"text\"}",
			"{\"type\":\"forward\",\"data\":{\"content\":[{\"message\":\"x\"}]}}",
			"[{\"data\":{\"content\":\"x\"},\"type\":\"node\"}]", "{\"\":{}}" };

	private static final byte[][] ODD_BYTES = { { 0 }, { (byte) 0xFF }, { (byte) 0xC0, (byte) 0x80 },
			{ (byte) 0xED, (byte) 0xA0, (byte) 0x80 }, { (byte) 0xF5 }, { (byte) 0xE4, (byte) 0xB8 }, { '"' }, { '\\' },
			{ '{' }, { ']' }, { ',' }, { '\n' }, { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF } };

	private final List<JsonNode> corpus;

	private Random random = new Random(0);

	private StringBuilder out = new StringBuilder();

	private int countdown;

	private int changes;

	FrameMutator(List<JsonNode> corpus) {
		this.corpus = corpus;
	}

	/**
	 * Damages one of the frames.
	 */
	byte[] mutate(long seed) {
		this.random = new Random(seed);
		this.out = new StringBuilder(1024);
		this.changes = 1 + this.random.nextInt(4);
		this.countdown = this.random.nextInt(12);
		value(any(this.corpus));
		byte[] json = this.out.toString().getBytes(StandardCharsets.UTF_8);
		return (this.random.nextInt(5) == 0) ? damageBytes(json) : json;
	}

	private <T> T any(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

	/**
	 * Tells whether it is this value's turn to be changed.
	 */
	private boolean hit() {
		if (this.changes == 0 || this.countdown-- > 0) {
			return false;
		}
		this.changes--;
		this.countdown = this.random.nextInt(20);
		return true;
	}

	private void value(JsonNode node) {
		if (!node.isEmpty() || node.isValueNode()) {
			if (hit()) {
				changed(node);
				return;
			}
		}
		if (node.isObject()) {
			object(node, false);
		}
		else if (node.isArray()) {
			array(node);
		}
		else {
			this.out.append(node);
		}
	}

	private void object(JsonNode node, boolean shuffled) {
		List<Map.Entry<String, JsonNode>> entries = new ArrayList<>(node.properties());
		if (shuffled) {
			Collections.shuffle(entries, this.random);
		}
		this.out.append('{');
		boolean first = true;
		for (Map.Entry<String, JsonNode> entry : entries) {
			int damage = hit() ? this.random.nextInt(3) : -1;
			if (damage == 0) {
				continue;
			}
			this.out.append(first ? "" : ",");
			key((damage == 1) ? any(entries).getKey() + "_" : entry.getKey());
			value(entry.getValue());
			if (damage == 2) {
				this.out.append(',');
				key(entry.getKey());
				this.out.append(ODD_VALUES[this.random.nextInt(ODD_VALUES.length)]);
			}
			first = false;
		}
		this.out.append('}');
	}

	private void key(String key) {
		this.out.append('"').append(key).append("\":");
	}

	private void array(JsonNode node) {
		this.out.append('[');
		boolean first = true;
		for (JsonNode element : node) {
			this.out.append(first ? "" : ",");
			value(element);
			first = false;
		}
		this.out.append(']');
	}

	private void changed(JsonNode node) {
		switch (this.random.nextInt(7)) {
			case 0 -> this.out.append("null");
			case 1 -> this.out.append(ODD_VALUES[this.random.nextInt(ODD_VALUES.length)]);
			case 2 -> retyped(node);
			case 3 -> nested(node);
			case 4 -> enlarged(node);
			case 5 -> this.out.append(any(new ArrayList<>(any(this.corpus).values())));
			default -> {
				if (node.isObject()) {
					object(node, true);
				}
				else {
					this.out.append('[').append(node).append(']');
				}
			}
		}
	}

	private void retyped(JsonNode node) {
		if (node.isString()) {
			this.out.append(node.stringValue().matches("-?[1-9][0-9]*") ? node.stringValue() : "{\"" + "a\":1}");
		}
		else {
			this.out.append('"').append(node.toString().replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
		}
	}

	private void nested(JsonNode node) {
		// past the parser's limit too, now and then
		int depth = (this.random.nextInt(50) == 0) ? 600 : 1 + this.random.nextInt(20);
		boolean object = this.random.nextBoolean();
		this.out.append((object ? "{\"data\":" : "[").repeat(depth)).append(node);
		this.out.append((object ? "}" : "]").repeat(depth));
	}

	private void enlarged(JsonNode node) {
		int times = (this.random.nextInt(100) == 0) ? 5000 : 1 + this.random.nextInt(50);
		if (node.isNumber()) {
			this.out.append(node).append("9".repeat(times));
		}
		else if (node.isArray() && !node.isEmpty()) {
			this.out.append('[').append((node.get(0) + ",").repeat(times)).append(node.get(0)).append(']');
		}
		else if (node.isString()) {
			String text = node.toString();
			this.out.append('"').append(text.substring(1, text.length() - 1).repeat(times)).append('"');
		}
		else {
			this.out.append(node);
		}
	}

	private byte[] damageBytes(byte[] json) {
		int at = this.random.nextInt(json.length);
		byte[] odd = ODD_BYTES[this.random.nextInt(ODD_BYTES.length)];
		ByteArrayOutputStream damaged = new ByteArrayOutputStream(json.length + 4);
		switch (this.random.nextInt(4)) {
			case 0 -> {
				return Arrays.copyOf(json, at);
			}
			case 1 -> {
				byte[] flipped = json.clone();
				flipped[at] ^= (byte) (1 << this.random.nextInt(8));
				return flipped;
			}
			case 2 -> {
				damaged.write(json, 0, at);
				damaged.writeBytes(odd);
				damaged.write(json, at, json.length - at);
			}
			default -> {
				int to = Math.min(json.length, at + 1 + this.random.nextInt(8));
				damaged.write(json, 0, at);
				damaged.write(json, to, json.length - to);
			}
		}
		return damaged.toByteArray();
	}

}
