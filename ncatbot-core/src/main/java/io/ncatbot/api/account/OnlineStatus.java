package io.ncatbot.api.account;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The online states (在线状态) that QQ offers, by the names it shows them under.
 */
public enum OnlineStatus {

	/** 在线. */
	ONLINE("在线", 10, 0),
	/** Q我吧. */
	Q_ME("Q我吧", 60, 0),
	/** 离开. */
	AWAY("离开", 30, 0),
	/** 忙碌. */
	BUSY("忙碌", 50, 0),
	/** 请勿打扰. */
	DO_NOT_DISTURB("请勿打扰", 70, 0),
	/** 隐身. */
	INVISIBLE("隐身", 40, 0),
	/** 听歌中. */
	LISTENING("听歌中", 10, 1028),
	/** 春日限定. */
	SPRING("春日限定", 10, 2037),
	/** 一起元梦. */
	YUAN_MENG("一起元梦", 10, 2025),
	/** 求星搭子. */
	STAR_PARTNER("求星搭子", 10, 2026),
	/** 被掏空. */
	WORN_OUT("被掏空", 10, 2014),
	/** 今日天气. */
	WEATHER("今日天气", 10, 1030),
	/** 我crash了. */
	CRASHED("我crash了", 10, 2019),
	/** 爱你. */
	LOVE_YOU("爱你", 10, 2006),
	/** 恋爱中. */
	IN_LOVE("恋爱中", 10, 1051),
	/** 好运锦鲤. */
	LUCKY_KOI("好运锦鲤", 10, 1071),
	/** 水逆退散. */
	BAD_LUCK_BEGONE("水逆退散", 10, 1201),
	/** 嗨到飞起. */
	SKY_HIGH("嗨到飞起", 10, 1056),
	/** 元气满满. */
	ENERGETIC("元气满满", 10, 1058),
	/** 宝宝认证. */
	CERTIFIED_BABY("宝宝认证", 10, 1070),
	/** 一言难尽. */
	HARD_TO_SAY("一言难尽", 10, 1063),
	/** 难得糊涂. */
	BLISSFULLY_IGNORANT("难得糊涂", 10, 2001),
	/** emo中. */
	EMO("emo中", 10, 1401),
	/** 我太难了. */
	TOO_HARD("我太难了", 10, 1062),
	/** 我想开了. */
	LET_GO("我想开了", 10, 2013),
	/** 我没事. */
	FINE("我没事", 10, 1052),
	/** 想静静. */
	LEAVE_ME_ALONE("想静静", 10, 1061),
	/** 悠哉哉. */
	AT_EASE("悠哉哉", 10, 1059),
	/** 去旅行. */
	TRAVELLING("去旅行", 10, 2015),
	/** 信号弱. */
	WEAK_SIGNAL("信号弱", 10, 1011),
	/** 出去浪. */
	OUT_AND_ABOUT("出去浪", 10, 2003),
	/** 肝作业. */
	HOMEWORK("肝作业", 10, 2012),
	/** 学习中. */
	STUDYING("学习中", 10, 1018),
	/** 搬砖中. */
	MOVING_BRICKS("搬砖中", 10, 2023),
	/** 摸鱼中. */
	SLACKING("摸鱼中", 10, 1300),
	/** 无聊中. */
	BORED("无聊中", 10, 1060),
	/** timi中. */
	PLAYING_TIMI("timi中", 10, 1027),
	/** 睡觉中. */
	SLEEPING("睡觉中", 10, 1016),
	/** 熬夜中. */
	UP_LATE("熬夜中", 10, 1032),
	/** 追剧中. */
	BINGE_WATCHING("追剧中", 10, 1021),
	/** 我的电量. */
	BATTERY("我的电量", 10, 1000);

	private final String label;

	private final int status;

	private final int extStatus;

	OnlineStatus(String label, int status, int extStatus) {
		this.label = label;
		this.status = status;
		this.extStatus = extStatus;
	}

	/**
	 * Finds a state by its name.
	 * @param label the name that QQ shows, such as {@code 听歌中}
	 * @return the state
	 * @throws IllegalArgumentException if there is none of that name
	 */
	public static OnlineStatus of(String label) {
		for (OnlineStatus status : values()) {
			if (status.label.equals(label)) {
				return status;
			}
		}
		throw new IllegalArgumentException("There is no online status \"%s\"; use one of %s".formatted(label,
				Arrays.stream(values()).map(OnlineStatus::label).collect(Collectors.joining(", "))));
	}

	/**
	 * The name that QQ shows.
	 * @return the name in Chinese
	 */
	public String label() {
		return this.label;
	}

	/**
	 * QQ's number of the state.
	 * @return the number, such as 10 for online
	 */
	public int status() {
		return this.status;
	}

	/**
	 * QQ's number of what is shown with it.
	 * @return the number; 0 for nothing
	 */
	public int extStatus() {
		return this.extStatus;
	}

}
