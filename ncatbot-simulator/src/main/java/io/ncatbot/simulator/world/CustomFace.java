package io.ncatbot.simulator.world;

/**
 * A picture that the bot keeps as an emoji (收藏表情).
 *
 * @param id QQ's number of it
 * @param resId QQ's own text id of it
 * @param md5 the digest of its content
 * @param key the key under which its content is known
 * @param description what it is found by
 * @param market whether it comes from the market
 */
public record CustomFace(int id, String resId, String md5, String key, String description, boolean market) {

	CustomFace described(String newDescription) {
		return new CustomFace(this.id, this.resId, this.md5, this.key, newDescription, this.market);
	}

	boolean isCalled(String any) {
		return any.equals(this.resId) || any.equalsIgnoreCase(this.md5) || any.equals(Integer.toString(this.id));
	}

}
