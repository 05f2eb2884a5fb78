package io.ncatbot.api.group;

import io.ncatbot.api.ActionOptions;
import io.ncatbot.message.FileSource;
import org.jspecify.annotations.Nullable;

/**
 * How an announcement of a group is shown. What is null is NapCat's default. Switches go
 * out as 0 and 1.
 *
 * @param image its picture; none by default
 * @param pinned 1 to keep it on top; 0 by default
 * @param type the kind of announcement, as QQ's own code; 1 by default
 * @param confirmRequired 1 when members have to confirm it; 1 by default
 * @param isShowEditCard 1 when members are asked to change their name in the group; 0 by
 * default
 * @param tipWindowType the kind of window it opens, as QQ's own code; 0 by default
 */
@ActionOptions
public record GroupNoticeOptions(@Nullable FileSource image, @Nullable Integer pinned, @Nullable Integer type,
		@Nullable Integer confirmRequired, @Nullable Integer isShowEditCard, @Nullable Integer tipWindowType) {

	/**
	 * NapCat's defaults.
	 */
	public static final GroupNoticeOptions DEFAULTS = new GroupNoticeOptions(null, null, null, null, null, null);

	/**
	 * Adds a picture.
	 * @param image the picture; null for none
	 * @return the options with it
	 */
	public GroupNoticeOptions withImage(@Nullable FileSource image) {
		return new GroupNoticeOptions(image, this.pinned, this.type, this.confirmRequired, this.isShowEditCard,
				this.tipWindowType);
	}

	/**
	 * Says whether the announcement is kept on top.
	 * @param pinned whether it is
	 * @return the options with it
	 */
	public GroupNoticeOptions withPinned(boolean pinned) {
		return new GroupNoticeOptions(this.image, number(pinned), this.type, this.confirmRequired, this.isShowEditCard,
				this.tipWindowType);
	}

	/**
	 * Says which kind of announcement it is.
	 * @param type QQ's own code
	 * @return the options with it
	 */
	public GroupNoticeOptions withType(int type) {
		return new GroupNoticeOptions(this.image, this.pinned, type, this.confirmRequired, this.isShowEditCard,
				this.tipWindowType);
	}

	/**
	 * Says whether members have to confirm the announcement.
	 * @param required whether they have to
	 * @return the options with it
	 */
	public GroupNoticeOptions withConfirmRequired(boolean required) {
		return new GroupNoticeOptions(this.image, this.pinned, this.type, number(required), this.isShowEditCard,
				this.tipWindowType);
	}

	/**
	 * Says whether members are asked to change their name in the group.
	 * @param shown whether they are
	 * @return the options with it
	 */
	public GroupNoticeOptions withIsShowEditCard(boolean shown) {
		return new GroupNoticeOptions(this.image, this.pinned, this.type, this.confirmRequired, number(shown),
				this.tipWindowType);
	}

	/**
	 * Says which kind of window the announcement opens.
	 * @param tipWindowType QQ's own code
	 * @return the options with it
	 */
	public GroupNoticeOptions withTipWindowType(int tipWindowType) {
		return new GroupNoticeOptions(this.image, this.pinned, this.type, this.confirmRequired, this.isShowEditCard,
				tipWindowType);
	}

	private static int number(boolean on) {
		return on ? 1 : 0;
	}

}
