package io.ncatbot.message;

import org.jspecify.annotations.Nullable;

/**
 * A music card (音乐分享). It arrives as {@link Json}.
 *
 * @param platform its {@code type}: {@code qq}, {@code 163}, {@code kugou}, {@code kuwo},
 * {@code migu} or {@code custom}
 * @param id the number of the song there; null for a card of your own
 * @param url where a click leads; needed without {@code id}
 * @param audio where the sound comes from
 * @param title the title
 * @param image where the cover comes from; needed without {@code id}
 * @param content the line below the title, mostly the singer
 */
public record Music(String platform, @Nullable String id, @Nullable String url, @Nullable String audio,
		@Nullable String title, @Nullable String image, @Nullable String content) implements Segment {

	/**
	 * A song of a platform.
	 * @param platform {@code qq}, {@code 163}, {@code kugou}, {@code kuwo} or
	 * {@code migu}
	 * @param id the number of the song there
	 * @return the segment
	 */
	public static Music of(String platform, String id) {
		return new Music(platform, id, null, null, null, null, null);
	}

	/**
	 * A card of your own.
	 * @param url where a click leads
	 * @param image where the cover comes from
	 * @param audio where the sound comes from
	 * @param title the title
	 * @return the segment
	 */
	public static Music custom(String url, String image, String audio, String title) {
		return new Music("custom", null, url, audio, title, image, null);
	}

	@Override
	public String type() {
		return "music";
	}

}
