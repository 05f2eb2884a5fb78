package io.ncatbot.simulator.world;

import org.jspecify.annotations.Nullable;

/**
 * A notice on a group's board (群公告).
 *
 * @param id its id
 * @param senderId who put it up
 * @param time Unix seconds
 * @param text the text
 * @param image the picture's name, or null
 * @param pinned whether it stays on top
 * @param confirmRequired whether members must confirm that they read it
 * @param showEditCard whether members are asked to set their card
 * @param tipWindowType QQ's number for how it pops up
 */
public record GroupNotice(String id, long senderId, long time, String text, @Nullable String image, boolean pinned,
		boolean confirmRequired, boolean showEditCard, int tipWindowType) {

	/**
	 * A plain notice, to be put up.
	 * @param text the text
	 * @return the notice
	 */
	public static GroupNotice of(String text) {
		return new GroupNotice("", 0, 0, text, null, false, false, false, 0);
	}

	GroupNotice putUp(String newId, long newSenderId, long newTime) {
		return new GroupNotice(newId, newSenderId, newTime, this.text, this.image, this.pinned, this.confirmRequired,
				this.showEditCard, this.tipWindowType);
	}

}
