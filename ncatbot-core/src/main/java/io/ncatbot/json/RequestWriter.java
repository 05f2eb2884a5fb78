package io.ncatbot.json;

import java.util.function.Consumer;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.io.SegmentedStringWriter;
import tools.jackson.core.util.BufferRecycler;

/**
 * Writes requests. Buffers are used again, and nothing but the text itself is made.
 */
public final class RequestWriter {

	private RequestWriter() {
	}

	/**
	 * Writes a request.
	 * @param action the action's wire name
	 * @param params writes the parameters
	 * @param echo names the call in its reply
	 * @return the request as JSON
	 * @throws IllegalArgumentException if NapCat would refuse or silently drop what a
	 * parameter says
	 */
	public static Request request(String action, Consumer<ParamWriter> params, String echo) {
		boolean[] namesRemoteFile = new boolean[1];
		String json = write((generator) -> {
			generator.writeStartObject();
			generator.writeStringProperty("action", action);
			generator.writeName("params");
			namesRemoteFile[0] = writeParams(generator, params);
			generator.writeStringProperty("echo", echo);
			generator.writeEndObject();
		});
		return new Request(json, namesRemoteFile[0]);
	}

	/**
	 * Writes parameters alone, where the transport carries the action's name and the echo
	 * elsewhere.
	 * @param params writes the parameters
	 * @return the parameters as a JSON object
	 * @throws IllegalArgumentException if NapCat would refuse or silently drop what a
	 * parameter says
	 */
	public static String params(Consumer<ParamWriter> params) {
		return write((generator) -> writeParams(generator, params));
	}

	private static boolean writeParams(JsonGenerator generator, Consumer<ParamWriter> params) {
		generator.writeStartObject();
		ParamWriter writer = new ParamWriter(generator);
		params.accept(writer);
		generator.writeEndObject();
		return writer.namesRemoteFile();
	}

	private static String write(Consumer<JsonGenerator> content) {
		BufferRecycler buffers = JsonCursor.FACTORY._getBufferRecycler();
		try (SegmentedStringWriter text = new SegmentedStringWriter(buffers)) {
			JsonGenerator generator = JsonCursor.FACTORY.createGenerator(ObjectWriteContext.empty(), text);
			boolean complete = false;
			try {
				content.accept(generator);
				complete = true;
			}
			finally {
				// closing completes what is open, which is of no use once an argument was
				// refused, but gives buffers back
				generator.close();
				if (!complete) {
					text.getAndClear();
				}
			}
			return text.getAndClear();
		}
		finally {
			buffers.releaseToPool();
		}
	}

	/**
	 * A request that was written.
	 *
	 * @param json the request
	 * @param namesRemoteFile whether NapCat first has to fetch a file that it names, from
	 * a URL or from its own disk, which may take long
	 */
	public record Request(String json, boolean namesRemoteFile) {

	}

}
