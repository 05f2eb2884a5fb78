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
	 * Writes a request, with all files of our own inline.
	 * @param action the action's wire name
	 * @param params writes the parameters
	 * @param echo names the call in its reply
	 * @return the request as JSON
	 * @throws IllegalArgumentException if NapCat would refuse or silently drop what a
	 * parameter says
	 */
	public static Request request(String action, Consumer<ParamWriter> params, String echo) {
		return request(action, params, echo, FileNaming.INLINE);
	}

	/**
	 * Writes a request.
	 * @param action the action's wire name
	 * @param params writes the parameters
	 * @param echo names the call in its reply
	 * @param naming decides what is written for files of our own
	 * @return the request as JSON
	 * @throws IllegalArgumentException if NapCat would refuse or silently drop what a
	 * parameter says
	 */
	public static Request request(String action, Consumer<ParamWriter> params, String echo, FileNaming naming) {
		RequestFiles files = new RequestFiles(naming);
		String json = write((generator) -> {
			generator.writeStartObject();
			generator.writeStringProperty("action", action);
			generator.writeName("params");
			writeParams(generator, params, files);
			generator.writeStringProperty("echo", echo);
			generator.writeEndObject();
		});
		return new Request(json, files.fetched(), files.own());
	}

	/**
	 * Writes parameters alone, with all files of our own inline.
	 * @param params writes the parameters
	 * @return the parameters as a JSON object
	 * @throws IllegalArgumentException if NapCat would refuse or silently drop what a
	 * parameter says
	 */
	public static String params(Consumer<ParamWriter> params) {
		return params(params, FileNaming.INLINE).json();
	}

	/**
	 * Writes parameters alone, where the transport carries the action's name and the echo
	 * elsewhere.
	 * @param params writes the parameters
	 * @param naming decides what is written for files of our own
	 * @return the parameters as a JSON object
	 * @throws IllegalArgumentException if NapCat would refuse or silently drop what a
	 * parameter says
	 */
	public static Request params(Consumer<ParamWriter> params, FileNaming naming) {
		RequestFiles files = new RequestFiles(naming);
		String json = write((generator) -> writeParams(generator, params, files));
		return new Request(json, files.fetched(), files.own());
	}

	/**
	 * Writes text as a JSON string.
	 * @param text the text
	 * @return the text with what JSON escapes, in quotes
	 */
	public static String quoted(String text) {
		return write((generator) -> generator.writeString(text));
	}

	/**
	 * Cuts the parameters out of a request, where the transport carries the action's name
	 * and the echo elsewhere.
	 * @param request what {@link #request} wrote
	 * @return the parameters as a JSON object
	 */
	public static String paramsOf(String request) {
		// Within a JSON string no quote stands without a backslash before it, so neither
		// mark can be part of a value's text; and the echo comes last.
		String before = ",\"params\":";
		return request.substring(request.indexOf(before) + before.length(), request.lastIndexOf(",\"echo\":"));
	}

	private static void writeParams(JsonGenerator generator, Consumer<ParamWriter> params, RequestFiles files) {
		generator.writeStartObject();
		params.accept(new ParamWriter(generator, files));
		generator.writeEndObject();
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
	 * @param carriesFile whether it has a file whose content is our own
	 */
	public record Request(String json, boolean namesRemoteFile, boolean carriesFile) {

	}

}
