package io.ncatbot.message;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * A face (表情) of QQ's own set.
 *
 * @param id the number of the face
 * @param resultId which of its outcomes an animated face shows; mostly null
 * @param chainCount how often a chain face was repeated; mostly null
 * @param raw how QQ describes the face; null on one that is made to be sent
 */
public record Face(int id, @Nullable String resultId, @Nullable Integer chainCount,
		@Nullable JsonNode raw) implements Segment {

	/**
	 * A face.
	 * @param id the number of the face
	 */
	public Face(int id) {
		this(id, null, null, null);
	}

	@Override
	public String type() {
		return "face";
	}

}
