package io.ncatbot.api.group;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An announcement of a group.
 *
 * @param noticeId its id, which deleting it needs
 * @param senderId who published it
 * @param publishTime when, in Unix seconds
 * @param readNum how many members have read it; null where it is not told
 * @param message what it says; null where it is not told
 * @param settings how it is shown; null where it is not told
 */
public record GroupNotice(String noticeId, long senderId, long publishTime, @Nullable Integer readNum,
		@Nullable Content message, @Nullable Settings settings) {

	/**
	 * What an announcement says.
	 *
	 * @param text its text
	 * @param image its pictures
	 * @param images NapCat's copy of {@code image}
	 */
	public record Content(String text, List<Picture> image, List<Picture> images) {

	}

	/**
	 * A picture of an announcement. Its size is text, as NapCat sends it.
	 *
	 * @param id QQ's id of it; null where it is not told
	 * @param height its height in pixels; null where it is not told
	 * @param width its width in pixels; null where it is not told
	 */
	public record Picture(@Nullable String id, @Nullable String height, @Nullable String width) {

	}

	/**
	 * How an announcement is shown. Each component may be null.
	 *
	 * @param isShowEditCard 1 when members are asked to change their name in the group
	 * @param remindTs when members are reminded, in Unix seconds
	 * @param tipWindowType the kind of window it opens, as QQ's own code
	 * @param confirmRequired 1 when members have to confirm it
	 */
	public record Settings(@Nullable Integer isShowEditCard, @Nullable Long remindTs, @Nullable Integer tipWindowType,
			@Nullable Integer confirmRequired) {

	}

}
