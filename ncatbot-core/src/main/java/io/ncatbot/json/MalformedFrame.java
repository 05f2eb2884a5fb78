package io.ncatbot.json;

/**
 * A frame that is no JSON object.
 *
 * @param reason what is wrong with it, and where
 */
public record MalformedFrame(String reason) implements InboundFrame {

}
