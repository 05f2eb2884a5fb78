package io.ncatbot.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Makes messages of every kind of segment, full of what CQ codes must escape.
 */
public final class MessageGenerator {

	private static final String[] PIECES = { "a", "Z", "0", "_", " ", ",", "=", "&", "[", "]", "&amp;", "&#91;",
			"&#44;", "&#44", "[CQ:at,qq=1]", "[CQ:", "CQ:dice]", "\n", "\"", "\\", "{", "}", "中", "😀", "👨‍👩‍👧", "é",
			"\u0000", "\u200b", ";", "#", "&&", "]]", "http://x.invalid/?a=1&b=[2]" };

	private final Random random;

	private final int depth;

	/**
	 * Makes the same messages for the same seed.
	 * @param seed the seed
	 */
	public MessageGenerator(long seed) {
		this(new Random(seed), 0);
	}

	private MessageGenerator(Random random, int depth) {
		this.random = random;
		this.depth = depth;
	}

	/**
	 * Makes a message.
	 * @return the message, of up to six segments
	 */
	public Message message() {
		List<Segment> segments = new ArrayList<>();
		for (int i = this.random.nextInt(7); i > 0; i--) {
			segments.add(segment());
		}
		return Message.of(segments);
	}

	/**
	 * Makes text.
	 * @return the text, which may be empty
	 */
	public String text() {
		StringBuilder text = new StringBuilder();
		for (int i = this.random.nextInt(6); i > 0; i--) {
			text.append(PIECES[this.random.nextInt(PIECES.length)]);
		}
		return text.toString();
	}

	private @Nullable String maybe() {
		String text = text();
		return text.isEmpty() ? null : text;
	}

	private @Nullable Long maybeNumber() {
		return this.random.nextBoolean() ? null : this.random.nextLong();
	}

	private @Nullable Integer maybeInt() {
		return this.random.nextBoolean() ? null : this.random.nextInt();
	}

	private FileSource source() {
		return switch (this.random.nextInt(4)) {
			case 0 -> FileSource.url("https://x.invalid/" + text());
			case 1 -> FileSource.onNapCatHost("/data/" + text());
			case 2 -> FileSource.of(text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
			default -> FileSource.received("key" + text());
		};
	}

	private Segment segment() {
		return switch (this.random.nextInt(24)) {
			case 0 -> new At(text());
			case 1 -> new Reply(this.random.nextLong(), maybeNumber());
			case 2 -> new Face(this.random.nextInt(), maybe(), maybeInt(),
					this.random.nextBoolean() ? null : JsonNodeFactory.instance.objectNode().put("a,[b]", text()));
			case 3 -> new Image(source(), maybe(), maybe(), maybeInt(), maybeNumber(), maybe(), maybe(), maybeNumber());
			case 4 -> new MarketFace(this.random.nextLong(), text(), text(), maybe());
			case 5 -> new Voice(source(), maybe(), maybe(), maybeNumber());
			case 6 -> new Video(source(), maybe(), maybeNumber(), maybe(), this.random.nextBoolean() ? null : source());
			case 7 -> new File(source(), maybe(), maybe(), maybeNumber(), maybe());
			case 8 -> new Dice(maybe());
			case 9 -> new Rps(maybe());
			case 10 -> new Poke(text(), text());
			case 11 -> new Json(text());
			case 12 -> new Markdown(text());
			case 13 -> new Forward(text());
			case 14 -> node();
			case 15 -> new Music(text(), maybe(), maybe(), maybe(), maybe(), maybe(), maybe());
			case 16 -> new Contact(text(), text());
			case 17 -> new Location(text(), text(), maybe(), maybe());
			case 18 -> new OnlineFile(text(), text(), text(), this.random.nextLong(), this.random.nextBoolean());
			case 19 -> new FlashTransfer(text());
			case 20 -> new Xml(text());
			case 21 -> new MiniApp(text());
			case 22 -> new UnknownSegment("kind_" + this.random.nextInt(9),
					JsonNodeFactory.instance.objectNode().put("a", "x" + text()).put("b_2", "y" + text()));
			default -> new Text(text());
		};
	}

	private Node node() {
		if (this.depth > 2) {
			return Node.ofId(this.random.nextLong());
		}
		MessageGenerator inner = new MessageGenerator(this.random, this.depth + 1);
		Message content = inner.message();
		if (content.isEmpty()) {
			return new Node(maybeNumber(), maybeNumber(), maybe(), null, null, maybeNumber());
		}
		if (this.random.nextInt(3) == 0) {
			List<String> news = this.random.nextBoolean() ? List.of() : List.of(text(), text());
			ForwardMessage nested = new ForwardMessage(List.of(inner.node(), inner.node()), maybe(), maybe(), maybe(),
					news);
			return new Node(maybeNumber(), maybeNumber(), maybe(), null, nested, maybeNumber());
		}
		return Node.read(maybeNumber(), maybeNumber(), maybe(), content, maybeNumber(), null);
	}

}
