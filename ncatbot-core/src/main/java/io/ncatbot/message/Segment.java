package io.ncatbot.message;

/**
 * A part of a {@link Message}: text, a mention, an image and so on. Each kind is a
 * record; what NapCat sends beyond the kinds that are known is an {@link UnknownSegment}.
 * <p>
 * A record holds what is received and what is sent. What only a received one can have is
 * null in one that was made to be sent, and is left out when it is sent again.
 */
public sealed interface Segment
		permits Text, At, Reply, Face, Image, MarketFace, Voice, Video, File, Dice, Rps, Poke, Json, Markdown, Forward,
		Node, Music, Contact, Location, OnlineFile, FlashTransfer, Xml, MiniApp, UnknownSegment {

	/**
	 * The segment's {@code type}, as OneBot names it.
	 * @return the type
	 */
	String type();

}
