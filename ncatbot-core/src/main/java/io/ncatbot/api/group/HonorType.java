package io.ncatbot.api.group;

/**
 * Which honour of a group is asked for.
 */
public enum HonorType {

	/** All of them. */
	ALL,
	/** Who talks the most (龙王). */
	TALKATIVE,
	/** Who keeps the group alive (群聊之火). */
	PERFORMER,
	/** Who kept it alive for long (群聊炽焰). */
	LEGEND,
	/** Whose first days were lively (冒尖小春笋); NapCat always answers an empty list. */
	STRONG_NEWBIE,
	/** Who makes the group laugh (快乐之源). */
	EMOTION

}
