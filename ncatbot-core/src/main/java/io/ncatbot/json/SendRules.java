package io.ncatbot.json;

import io.ncatbot.message.At;
import io.ncatbot.message.File;
import io.ncatbot.message.FileSource;
import io.ncatbot.message.Forward;
import io.ncatbot.message.ForwardMessage;
import io.ncatbot.message.Image;
import io.ncatbot.message.Message;
import io.ncatbot.message.Music;
import io.ncatbot.message.Node;
import io.ncatbot.message.Segment;
import io.ncatbot.message.SegmentKind;
import io.ncatbot.message.SegmentKinds;
import io.ncatbot.message.Video;
import io.ncatbot.message.Voice;
import org.jspecify.annotations.Nullable;

/**
 * What NapCat would refuse, or drop without a word, is refused before it goes out: nobody
 * else would say why.
 */
final class SendRules {

	private static final int DEEPEST_FORWARD = 3;

	private static final int LONGEST_MESSAGE_ID = 10;

	private SendRules() {
	}

	/**
	 * Tells whether a message is a merged forward that is written as a message.
	 */
	static boolean isForward(Message message) {
		return !message.isEmpty() && message.segments().get(0) instanceof Node
				&& message.segments().stream().allMatch(Node.class::isInstance);
	}

	static void check(Message message) {
		if (message.isEmpty()) {
			throw new IllegalArgumentException("The message is empty: add text or another segment");
		}
		for (Segment segment : message) {
			check(segment);
		}
	}

	static void check(ForwardMessage forward, int depth) {
		if (forward.nodes().isEmpty()) {
			throw new IllegalArgumentException("The forward is empty: add at least one message");
		}
		if (depth > DEEPEST_FORWARD) {
			throw new IllegalArgumentException("The forward is nested " + depth
					+ " levels deep, and NapCat discards what is below the third: flatten it");
		}
		for (Node node : forward.nodes()) {
			if (node.id() == null && node.content() == null && node.nested() == null) {
				throw new IllegalArgumentException(
						"A node of the forward has neither an id nor content: give it one of them");
			}
		}
	}

	private static void check(Segment segment) {
		SegmentKind<?> kind = SegmentKinds.of(segment);
		if (kind != null && kind.refusal() != null) {
			throw new IllegalArgumentException("A '" + segment.type() + "' cannot be sent: " + kind.refusal());
		}
		if (segment instanceof Node) {
			throw new IllegalArgumentException(
					"A 'node' stands beside other segments, and NapCat refuses the two together: "
							+ "send the nodes as a ForwardMessage, and the rest as a message of its own");
		}
		if (segment instanceof At at && at.qq().isBlank()) {
			throw new IllegalArgumentException("An 'at' mentions nobody: give it a QQ number, or use At.all()");
		}
		if (segment instanceof Forward forward && isMessageId(forward.id())) {
			throw new IllegalArgumentException("A 'forward' has the id '" + forward.id()
					+ "', which is no resource id (res_id): to forward messages by their ids use ForwardMessage.ofIds(...)");
		}
		if (segment instanceof Music music && music.id() == null && (music.url() == null || music.image() == null)) {
			throw new IllegalArgumentException(
					"A 'music' without the id of a song needs a url and an image: give it both");
		}
		FileSource source = source(segment);
		if (source != null && source.reference() != null && source.reference().isBlank()) {
			throw new IllegalArgumentException(
					"The '" + segment.type() + "' names no file: make it with a FileSource that has content");
		}
	}

	/**
	 * Ids of messages have at most ten digits; resource ids are long, and so are QQ's
	 * internal ids.
	 */
	private static boolean isMessageId(String id) {
		return id.length() <= LONGEST_MESSAGE_ID && id.chars().allMatch((c) -> c == '-' || (c >= '0' && c <= '9'));
	}

	private static @Nullable FileSource source(Segment segment) {
		if (segment instanceof Image image) {
			return image.source();
		}
		if (segment instanceof Voice voice) {
			return voice.source();
		}
		if (segment instanceof Video video) {
			return video.source();
		}
		return (segment instanceof File file && file.fileId() == null) ? file.source() : null;
	}

}
