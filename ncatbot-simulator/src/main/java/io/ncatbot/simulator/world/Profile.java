package io.ncatbot.simulator.world;

/**
 * What somebody tells of themselves.
 *
 * @param sex {@code male}, {@code female} or {@code unknown}
 * @param age in years, 0 when unknown
 * @param level the QQ level
 * @param signature the signature (个性签名), may be empty
 * @param status QQ's number of the online status: 10 online, 20 offline, 30 away, 40
 * invisible, 50 busy, 60 wants to chat, 70 not to be disturbed
 * @param extStatus QQ's number of the finer status, 0 for none
 */
public record Profile(String sex, int age, int level, String signature, int status, int extStatus) {

	/** Of whom nothing is known but that they are online. */
	public static final Profile UNKNOWN = new Profile("unknown", 0, 0, "", 10, 0);

	/** The status of who is not there. */
	public static final int OFFLINE = 20;

	/**
	 * The same, but for sex and age.
	 * @param newSex {@code male}, {@code female} or {@code unknown}
	 * @param newAge in years, 0 when unknown
	 * @return the profile
	 */
	public Profile with(String newSex, int newAge) {
		return new Profile(newSex, newAge, this.level, this.signature, this.status, this.extStatus);
	}

	/**
	 * The same, but for the QQ level.
	 * @param newLevel the level
	 * @return the profile
	 */
	public Profile withLevel(int newLevel) {
		return new Profile(this.sex, this.age, newLevel, this.signature, this.status, this.extStatus);
	}

	/**
	 * The same, but for the signature.
	 * @param newSignature the signature
	 * @return the profile
	 */
	public Profile withSignature(String newSignature) {
		return new Profile(this.sex, this.age, this.level, newSignature, this.status, this.extStatus);
	}

	/**
	 * The same, but for the online status.
	 * @param newStatus QQ's number of the status
	 * @param newExtStatus QQ's number of the finer status, 0 for none
	 * @return the profile
	 */
	public Profile withStatus(int newStatus, int newExtStatus) {
		return new Profile(this.sex, this.age, this.level, this.signature, newStatus, newExtStatus);
	}

}
