package io.ncatbot.message;

import org.jspecify.annotations.Nullable;

/**
 * A face from QQ's market (商城表情). It is sent as this and received as an {@link Image}.
 *
 * @param emojiPackageId the set
 * @param emojiId the face
 * @param key its key
 * @param summary what is shown in its place in lists; may be null
 */
public record MarketFace(long emojiPackageId, String emojiId, String key, @Nullable String summary) implements Segment {

	@Override
	public String type() {
		return "mface";
	}

}
