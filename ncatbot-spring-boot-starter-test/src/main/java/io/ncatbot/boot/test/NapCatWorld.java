package io.ncatbot.boot.test;

import io.ncatbot.simulator.world.Role;
import io.ncatbot.simulator.world.World;

/**
 * Who lives in the simulated QQ when a test begins. A bean of this type takes the place
 * of {@link #standard(World)}.
 */
@FunctionalInterface
public interface NapCatWorld {

	/**
	 * Adds people and groups.
	 * @param world a world with nobody but the bot
	 */
	void populate(World world);

	/**
	 * The people that a test meets when nothing else is said. The bot is 喵喵 (10001). 小明
	 * (456) and 小红 (457) are its friends. In the group 测试群 (123) the bot is an
	 * administrator, 群主 (455) is the owner, 管理员 (458) another administrator, and 小明 and
	 * 小红 are members.
	 * @param world a world with nobody but the bot
	 */
	static void standard(World world) {
		world.addFriend(456, "小明")
			.addFriend(457, "小红")
			.addGroup(123, "测试群", Role.ADMIN)
			.addMember(123, 455, "群主", Role.OWNER)
			.addMember(123, 458, "管理员", Role.ADMIN)
			.addMember(123, 456, "小明", Role.MEMBER)
			.addMember(123, 457, "小红", Role.MEMBER);
	}

}
