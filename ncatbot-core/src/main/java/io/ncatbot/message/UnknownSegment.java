package io.ncatbot.message;

import tools.jackson.databind.JsonNode;

/**
 * A segment of a kind that is not known here. Type and data stay as they came, so that it
 * can be sent again unchanged.
 *
 * @param type the segment's type
 * @param data its data, mostly an object; not to be changed
 */
public record UnknownSegment(String type, JsonNode data) implements Segment {

}
