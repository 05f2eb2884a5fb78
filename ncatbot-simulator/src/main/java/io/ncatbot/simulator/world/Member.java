package io.ncatbot.simulator.world;

/**
 * A member of a group, at one moment.
 *
 * @param userId the QQ number
 * @param nickname the user's own name
 * @param card the name in this group, may be empty
 * @param role the role in this group
 * @param joinTime Unix seconds
 * @param lastSentTime Unix seconds of the last message here, 0 for none
 * @param bannedUntil Unix seconds until which the member may not speak, 0 for none
 * @param title the title that the owner gave (专属头衔), may be empty
 */
public record Member(long userId, String nickname, String card, Role role, long joinTime, long lastSentTime,
		long bannedUntil, String title) {

	/**
	 * The name that others see in the group.
	 * @return the card, or the nickname where there is none
	 */
	public String displayName() {
		return this.card.isEmpty() ? this.nickname : this.card;
	}

	Member withCard(String newCard) {
		return new Member(this.userId, this.nickname, newCard, this.role, this.joinTime, this.lastSentTime,
				this.bannedUntil, this.title);
	}

	Member withNickname(String newNickname) {
		return new Member(this.userId, newNickname, this.card, this.role, this.joinTime, this.lastSentTime,
				this.bannedUntil, this.title);
	}

	Member withRole(Role newRole) {
		return new Member(this.userId, this.nickname, this.card, newRole, this.joinTime, this.lastSentTime,
				this.bannedUntil, this.title);
	}

	Member withLastSentTime(long seconds) {
		return new Member(this.userId, this.nickname, this.card, this.role, this.joinTime, seconds, this.bannedUntil,
				this.title);
	}

	Member withBannedUntil(long seconds) {
		return new Member(this.userId, this.nickname, this.card, this.role, this.joinTime, this.lastSentTime, seconds,
				this.title);
	}

	Member withTitle(String newTitle) {
		return new Member(this.userId, this.nickname, this.card, this.role, this.joinTime, this.lastSentTime,
				this.bannedUntil, newTitle);
	}

}
