package io.ncatbot.simulator.world;

/**
 * The people one meets when nobody else is scripted.
 */
final class DemoWorld {

	private static final long XIAO_MING = 20001;

	private static final long XIAO_HONG = 20002;

	private static final long AH_JIE = 20003;

	private DemoWorld() {
	}

	static World create() {
		World world = World.of(10001, "喵喵");
		populate(world);
		return world;
	}

	static void populate(World world) {
		world.addFriend(XIAO_MING, "小明")
			.addFriend(XIAO_HONG, "小红", "红姐")
			.addFriend(AH_JIE, "阿杰")
			.addUser(30004, "路过的猫")
			.addGroup(123456, "猫猫交流群", Role.ADMIN)
			.addMember(123456, 30001, "群主大人", Role.OWNER, "铲屎官")
			.addMember(123456, 30002, "小鱼干", Role.ADMIN)
			.addMember(123456, XIAO_MING, "小明", Role.MEMBER, "明明就很困")
			.addMember(123456, XIAO_HONG, "小红", Role.MEMBER)
			.addMember(123456, 30003, "橘座", Role.MEMBER)
			.addGroup(654321, "摸鱼小分队")
			.addMember(654321, AH_JIE, "阿杰", Role.OWNER)
			.addMember(654321, XIAO_MING, "小明", Role.MEMBER)
			.addMember(654321, 30003, "橘座", Role.MEMBER, "橘子味的猫");
		world.profiles().change(XIAO_MING, (profile) -> profile.with("male", 20).withLevel(32).withSignature("困"));
		world.profiles().change(XIAO_HONG, (profile) -> profile.with("female", 22).withLevel(48));
		world.profiles().change(AH_JIE, (profile) -> profile.withStatus(Profile.OFFLINE, 0));
		world.contacts().sort(AH_JIE, "同事");
	}

}
