package io.ncatbot.processor;

/**
 * The names of the types this processor reads and writes about. Core depends on the
 * processor, so the processor knows core by name only.
 */
final class CoreNames {

	static final String ACTION = "io.ncatbot.api.Action";

	static final String COMPOSED = "io.ncatbot.api.Composed";

	static final String AREA = "io.ncatbot.api.ActionArea";

	static final String ROOT = "io.ncatbot.api.ActionRoot";

	static final String OPTIONS = "io.ncatbot.api.ActionOptions";

	static final String PARAM = "io.ncatbot.api.Param";

	static final String RESULT = "io.ncatbot.api.ApiResult";

	static final String CALL = "io.ncatbot.api.ActionCall";

	static final String STREAM_CALL = "io.ncatbot.api.StreamCall";

	static final String STREAM_TARGET = "io.ncatbot.api.StreamTarget";

	static final String DATA_TYPE = "io.ncatbot.api.DataType";

	static final String WAITING = "io.ncatbot.concurrent.Waiting";

	static final String OWN_TYPES = "io.ncatbot.";

	static final String JSON_NODE = "tools.jackson.databind.JsonNode";

	static final String JSON_NODES = "tools.jackson.databind.node.";

	static final String FUTURE = "java.util.concurrent.CompletableFuture";

	private CoreNames() {
	}

}
