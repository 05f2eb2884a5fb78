package io.ncatbot.message;

import org.jspecify.annotations.Nullable;

/**
 * A merged forward (合并转发) that stands in a message. {@link ForwardMessage} is how one is
 * made and sent.
 *
 * @param id of a received one the id for {@code get_forward_msg}; of one to be sent the
 * resource id ({@code res_id}) that sending a forward gave
 * @param content the messages in it; null where NapCat does not tell them
 */
public record Forward(String id, @Nullable ForwardMessage content) implements Segment {

	/**
	 * A merged forward that was sent before.
	 * @param resId its resource id ({@code res_id})
	 */
	public Forward(String resId) {
		this(resId, null);
	}

	@Override
	public String type() {
		return "forward";
	}

}
