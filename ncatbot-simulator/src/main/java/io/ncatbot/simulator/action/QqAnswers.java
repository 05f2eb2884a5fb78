package io.ncatbot.simulator.action;

import io.ncatbot.simulator.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * What QQ's inner services answer, which NapCat passes on without a look: a refusal is
 * inside of a success.
 */
final class QqAnswers {

	static final int REFUSED = -1;

	private QqAnswers() {
	}

	static ObjectNode ok() {
		return result(0, "");
	}

	static ObjectNode refused(String reason) {
		return result(REFUSED, reason);
	}

	static ObjectNode result(int result, String message) {
		return Json.object().put("result", result).put("errMsg", message);
	}

	/** Newer services misspell their key. */
	static ObjectNode misspelled(int result, String message) {
		return Json.object().put("seq", 0).put("result", result).put("errMs", message);
	}

}
