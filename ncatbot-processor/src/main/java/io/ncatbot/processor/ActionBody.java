package io.ncatbot.processor;

import java.util.List;
import java.util.Optional;

/**
 * What the generated bodies of an action need to know.
 *
 * @param method the declaration
 * @param data what the data of its result is read as, or that of each frame of a stream
 * @param parameters what it sends
 * @param stream the parameter that takes the frames, empty for an action that is answered
 * once
 */
record ActionBody(FutureMethod method, DataShape data, List<WireParameter> parameters,
		Optional<StreamParameter> stream) {

	String action() {
		return this.method.action().orElseThrow();
	}

}
