package io.ncatbot.benchmarks;

import tools.jackson.databind.json.JsonMapper;

/**
 * One line of JSON on the standard output: a command's result.
 */
final class JsonLine {

	private JsonLine() {
	}

	static void print(Record result) {
		System.out.println(JsonMapper.shared().writeValueAsString(result));
	}

}
