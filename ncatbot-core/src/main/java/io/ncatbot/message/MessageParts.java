package io.ncatbot.message;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A message that is put together from named parts (按部件组装消息), each given at most once and
 * in any order. They are sent in the order that NcatBot gives its keyword arguments: the
 * quote, then text, face, card, mention, music, dice, rock paper scissors, image, and
 * last the rest. <pre>
 * MessageParts.empty().image(FileSource.of(Path.of("cat.png"))).text("look ").at(10001).reply(msg.messageId())
 * </pre> Where the order is your own choice, use {@link Message}. Unlike NcatBot 3.7 no
 * part makes others vanish, and text is never read as CQ codes.
 */
public final class MessageParts {

	private static final MessageParts EMPTY = new MessageParts(new Segment[Slot.values().length], Message.empty());

	private final @Nullable Segment[] parts;

	private final Message rest;

	private MessageParts(@Nullable Segment[] parts, Message rest) {
		this.parts = parts;
		this.rest = rest;
	}

	/**
	 * No parts, to begin with.
	 * @return the parts, to be added to
	 */
	public static MessageParts empty() {
		return EMPTY;
	}

	/**
	 * These parts and a text.
	 * @param text the text; empty text is none
	 * @return the parts
	 */
	public MessageParts text(String text) {
		return with(Slot.TEXT, new Text(text));
	}

	/**
	 * These parts and a face.
	 * @param id the number of the face
	 * @return the parts
	 */
	public MessageParts face(int id) {
		return with(Slot.FACE, new Face(id));
	}

	/**
	 * These parts and a card.
	 * @param data the card as JSON text
	 * @return the parts
	 */
	public MessageParts json(String data) {
		return with(Slot.JSON, new Json(data));
	}

	/**
	 * These parts and a mention, which is left out in private chats.
	 * @param userId the QQ number of the mentioned
	 * @return the parts
	 */
	public MessageParts at(long userId) {
		return with(Slot.AT, At.of(userId));
	}

	/**
	 * These parts and a mention, which is left out in private chats.
	 * @param at the mention, such as {@link At#all()}
	 * @return the parts
	 */
	public MessageParts at(At at) {
		return with(Slot.AT, at);
	}

	/**
	 * These parts as an answer that quotes a message.
	 * @param messageId the id of the quoted message
	 * @return the parts
	 */
	public MessageParts reply(long messageId) {
		return with(Slot.REPLY, new Reply(messageId));
	}

	/**
	 * These parts and a song.
	 * @param platform {@code qq}, {@code 163}, {@code kugou}, {@code kuwo} or
	 * {@code migu}
	 * @param id the number of the song there
	 * @return the parts
	 */
	public MessageParts music(String platform, String id) {
		return music(Music.of(platform, id));
	}

	/**
	 * These parts and a music card.
	 * @param music the card
	 * @return the parts
	 */
	public MessageParts music(Music music) {
		return with(Slot.MUSIC, music);
	}

	/**
	 * These parts and a throw of the dice.
	 * @return the parts
	 */
	public MessageParts dice() {
		return with(Slot.DICE, new Dice());
	}

	/**
	 * These parts and a round of rock, paper, scissors.
	 * @return the parts
	 */
	public MessageParts rps() {
		return with(Slot.RPS, new Rps());
	}

	/**
	 * These parts and an image.
	 * @param source the image's content
	 * @return the parts
	 */
	public MessageParts image(FileSource source) {
		return with(Slot.IMAGE, new Image(source));
	}

	/**
	 * These parts and a whole message, which comes last. A quote in it begins the
	 * message, unless there is one already.
	 * @param rest the message
	 * @return the parts
	 */
	public MessageParts rtf(Message rest) {
		return new MessageParts(this.parts, rest);
	}

	private MessageParts with(Slot slot, Segment part) {
		@Nullable Segment[] changed = this.parts.clone();
		changed[slot.ordinal()] = part;
		return new MessageParts(changed, this.rest);
	}

	/**
	 * The parts as a message.
	 * @return the message; empty when there are no parts
	 */
	public Message toMessage() {
		List<Segment> segments = new ArrayList<>();
		for (Segment part : this.parts) {
			if (part != null) {
				segments.add(part);
			}
		}
		Message message = Message.of(segments).plus(this.rest);
		List<Reply> quotes = message.find(Reply.class);
		return quotes.isEmpty() ? message : quoting(quotes.get(0), message);
	}

	/** Only the first quote counts, and it belongs at the front. */
	private static Message quoting(Reply quote, Message message) {
		List<Segment> segments = new ArrayList<>(message.segments());
		segments.removeIf(Reply.class::isInstance);
		segments.add(0, quote);
		return Message.of(segments);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return this == other || (other instanceof MessageParts that && toMessage().equals(that.toMessage()));
	}

	@Override
	public int hashCode() {
		return toMessage().hashCode();
	}

	@Override
	public String toString() {
		return toMessage().toString();
	}

	/**
	 * The places of the parts, in the order they are sent.
	 */
	private enum Slot {

		REPLY, TEXT, FACE, JSON, AT, MUSIC, DICE, RPS, IMAGE

	}

}
