package io.ncatbot.demo;

/**
 * Who lives in the demo's world.
 */
final class DemoPeople {

	static final long FRIEND = 20001;

	static final long GROUP = 123456;

	static final long ADMINISTERED_GROUP = 123456;

	static final long MEMBER = 20001;

	private DemoPeople() {
	}

}
