package io.ncatbot.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * A message (消息): the chain of {@linkplain Segment segments} that a chat shows as one. It
 * never changes; what adds to it gives a new one. <pre>
 * Message.of("Hello ").at(10001).plus("!").image(FileSource.of(Path.of("hello.png")))
 * </pre> Text is always text: what looks like a CQ code in it is sent as it is written.
 * Only {@link #parseCq} reads CQ codes.
 * <p>
 * Neighbouring texts are one text and empty ones are none, so that a message is equal to
 * itself however NapCat wrote it.
 */
public final class Message implements Iterable<Segment> {

	private static final Message EMPTY = new Message(List.of());

	private final List<Segment> segments;

	private Message(List<Segment> segments) {
		this.segments = segments;
	}

	/**
	 * A message of text.
	 * @param text the text; empty text gives an empty message
	 * @return the message
	 */
	public static Message of(String text) {
		return text.isEmpty() ? EMPTY : new Message(List.of(new Text(text)));
	}

	/**
	 * A message of segments.
	 * @param segments the segments in their order
	 * @return the message
	 */
	public static Message of(Segment... segments) {
		return of(Arrays.asList(segments));
	}

	/**
	 * A message of segments.
	 * @param segments the segments in their order
	 * @return the message
	 */
	public static Message of(List<? extends Segment> segments) {
		return switch (segments.size()) {
			case 0 -> EMPTY;
			case 1 -> isEmptyText(segments.get(0)) ? EMPTY : new Message(List.of(segments.get(0)));
			default -> new Message(isJoined(segments) ? List.copyOf(segments) : joinTexts(segments));
		};
	}

	/**
	 * The message that says nothing. It can be added to, but not be sent.
	 * @return the empty message
	 */
	public static Message empty() {
		return EMPTY;
	}

	/**
	 * Reads a message that is written with CQ codes. Never give it what a user wrote:
	 * that may contain codes.
	 * @param cq text and CQ codes, such as {@code [CQ:at,qq=10001] hello}
	 * @return the message; what is no well-formed code is text
	 */
	public static Message parseCq(String cq) {
		return CqReader.read(cq);
	}

	private static boolean isEmptyText(Segment segment) {
		return segment instanceof Text text && text.text().isEmpty();
	}

	private static boolean isJoined(List<? extends Segment> segments) {
		boolean afterText = false;
		for (Segment segment : segments) {
			boolean text = segment instanceof Text;
			if ((text && afterText) || isEmptyText(segment)) {
				return false;
			}
			afterText = text;
		}
		return true;
	}

	private static List<Segment> joinTexts(List<? extends Segment> segments) {
		List<Segment> joined = new ArrayList<>(segments.size());
		StringBuilder texts = null;
		for (Segment segment : segments) {
			int last = joined.size() - 1;
			if (segment instanceof Text text && last >= 0 && joined.get(last) instanceof Text before) {
				texts = (texts != null) ? texts : new StringBuilder(before.text());
				texts.append(text.text());
			}
			else if (!isEmptyText(segment)) {
				finishText(joined, texts);
				texts = null;
				joined.add(segment);
			}
		}
		finishText(joined, texts);
		return List.copyOf(joined);
	}

	private static void finishText(List<Segment> joined, @Nullable StringBuilder texts) {
		if (texts != null) {
			joined.set(joined.size() - 1, new Text(texts.toString()));
		}
	}

	/**
	 * The parts of the message.
	 * @return the segments in their order, not to be changed
	 */
	public List<Segment> segments() {
		return this.segments;
	}

	@Override
	public Iterator<Segment> iterator() {
		return this.segments.iterator();
	}

	/**
	 * Tells whether the message says nothing.
	 * @return whether there are no segments
	 */
	public boolean isEmpty() {
		return this.segments.isEmpty();
	}

	/**
	 * This message, then text.
	 * @param text the text
	 * @return the longer message
	 */
	public Message plus(String text) {
		return plus(new Text(text));
	}

	/**
	 * This message, then a segment.
	 * @param segment the segment
	 * @return the longer message
	 */
	public Message plus(Segment segment) {
		List<Segment> longer = new ArrayList<>(this.segments.size() + 1);
		longer.addAll(this.segments);
		longer.add(segment);
		return of(longer);
	}

	/**
	 * This message, then another.
	 * @param message the other
	 * @return the longer message
	 */
	public Message plus(Message message) {
		List<Segment> longer = new ArrayList<>(this.segments.size() + message.segments.size());
		longer.addAll(this.segments);
		longer.addAll(message.segments);
		return of(longer);
	}

	/**
	 * This message, then a mention.
	 * @param userId the QQ number of the mentioned
	 * @return the longer message
	 */
	public Message at(long userId) {
		return plus(At.of(userId));
	}

	/**
	 * This message, then a mention.
	 * @param at the mention, such as {@link At#all()}
	 * @return the longer message
	 */
	public Message at(At at) {
		return plus(at);
	}

	/**
	 * This message, then a face.
	 * @param id the number of the face
	 * @return the longer message
	 */
	public Message face(int id) {
		return plus(new Face(id));
	}

	/**
	 * This message, then an image.
	 * @param source the image's content
	 * @return the longer message
	 */
	public Message image(FileSource source) {
		return plus(new Image(source));
	}

	/**
	 * This message as an answer that quotes another; it takes the place of a quote that
	 * is there.
	 * @param messageId the id of the quoted message
	 * @return the message, which begins with the quote
	 */
	public Message reply(long messageId) {
		List<Segment> answer = new ArrayList<>(this.segments.size() + 1);
		answer.add(new Reply(messageId));
		this.segments.stream().filter((segment) -> !(segment instanceof Reply)).forEach(answer::add);
		return of(answer);
	}

	/**
	 * All text in the message.
	 * @return the texts one after the other, as they are; empty when there are none
	 */
	public String text() {
		return textFrom(0);
	}

	/**
	 * What the user typed: all text but without a quote and mentions at the beginning,
	 * and without blanks around it.
	 * @return the text; empty when there is none
	 */
	public String plainText() {
		int from = 0;
		for (int i = 0; i < this.segments.size(); i++) {
			Segment segment = this.segments.get(i);
			if (segment instanceof Reply || segment instanceof At) {
				from = i + 1;
			}
			else if (!(segment instanceof Text text) || !text.text().isBlank()) {
				break;
			}
		}
		return textFrom(from).strip();
	}

	private String textFrom(int from) {
		if (from == this.segments.size() - 1 && this.segments.get(from) instanceof Text only) {
			// Most messages: nothing is copied for each event.
			return only.text();
		}
		StringJoiner all = new StringJoiner("");
		for (Segment segment : this.segments.subList(from, this.segments.size())) {
			if (segment instanceof Text text) {
				all.add(text.text());
			}
		}
		return all.toString();
	}

	/**
	 * The segments of one kind.
	 * @param <S> the kind
	 * @param type its record
	 * @return the segments in their order; empty when there are none
	 */
	public <S extends Segment> List<S> find(Class<S> type) {
		return this.segments.stream().filter(type::isInstance).map(type::cast).toList();
	}

	/**
	 * The images in the message.
	 * @return the images in their order; empty when there are none
	 */
	public List<Image> images() {
		return find(Image.class);
	}

	/**
	 * The files in the message.
	 * @return the files in their order; empty when there are none
	 */
	public List<File> files() {
		return find(File.class);
	}

	/**
	 * Tells whether somebody is mentioned by name. A mention of everyone does not count.
	 * @param userId the QQ number, such as the bot's own
	 * @return whether there is a mention
	 */
	public boolean mentions(long userId) {
		String qq = null;
		for (Segment segment : this.segments) {
			if (segment instanceof At at) {
				qq = (qq != null) ? qq : Long.toString(userId);
				if (qq.equals(at.qq())) {
					return true;
				}
			}
		}
		return false;
	}

	/**
	 * Tells whether everyone is mentioned.
	 * @return whether there is such a mention
	 */
	public boolean mentionsAll() {
		return find(At.class).stream().anyMatch(At::isAll);
	}

	/**
	 * Which message this one quotes.
	 * @return the quoted message's id; null when there is no quote
	 */
	public @Nullable Long replyId() {
		for (Segment segment : this.segments) {
			if (segment instanceof Reply reply) {
				return reply.id();
			}
		}
		return null;
	}

	/**
	 * This message for a private chat, where mentions mean nothing.
	 * @return the message without its mentions; this one if there are none
	 */
	public Message withoutMentions() {
		List<Segment> rest = this.segments.stream().filter((segment) -> !(segment instanceof At)).toList();
		return (rest.size() == this.segments.size()) ? this : of(rest);
	}

	/**
	 * This message with other files: how content of our own becomes something that NapCat
	 * can get.
	 * @param change gives the new source of a file for the one it has
	 * @return the message; this one if no source changes
	 */
	public Message mapSources(UnaryOperator<FileSource> change) {
		List<Segment> mapped = this.segments.stream().map((segment) -> FileSources.map(segment, change)).toList();
		return mapped.equals(this.segments) ? this : of(mapped);
	}

	/**
	 * Tells whether the message has a file of some kind.
	 * @param kind recognises the file's source
	 * @return whether there is one, in forwarded parts too
	 */
	public boolean anySource(Predicate<FileSource> kind) {
		for (Segment segment : this.segments) {
			if (FileSources.any(segment, kind)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * This message as NapCat writes it in {@code raw_message}: text, and CQ codes for all
	 * else. Only what such a code can carry comes back by {@link #parseCq}: values lose
	 * their JSON type, and a received forward its content.
	 * @return the message with CQ codes
	 */
	public String toCq() {
		return CqWriter.write(this, false);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return this == other || (other instanceof Message message && this.segments.equals(message.segments));
	}

	@Override
	public int hashCode() {
		return this.segments.hashCode();
	}

	/**
	 * This message for people.
	 * @return text and CQ codes, of which long values are cut
	 */
	@Override
	public String toString() {
		return CqWriter.write(this, true);
	}

}
