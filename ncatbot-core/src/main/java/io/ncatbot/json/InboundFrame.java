package io.ncatbot.json;

/**
 * What a frame from NapCat turned out to be.
 */
public sealed interface InboundFrame permits EventFrame, ReplyFrame, MalformedFrame {

}
