package io.ncatbot.processor;

import java.util.List;

/**
 * What the generated bodies of an action need to know.
 *
 * @param method the declaration
 * @param data what the data of its result is read as
 * @param parameters what it sends
 */
record ActionBody(FutureMethod method, DataShape data, List<WireParameter> parameters) {

	String action() {
		return this.method.action().orElseThrow();
	}

}
