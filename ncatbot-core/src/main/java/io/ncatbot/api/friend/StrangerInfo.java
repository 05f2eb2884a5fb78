package io.ncatbot.api.friend;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What is known of somebody, friend or not. The first fifteen components are NapCat's;
 * all after {@code loginDays} is QQ's own profile, spread beside them, and null when not
 * told.
 *
 * @param userId the QQ number
 * @param uid QQ's internal id
 * @param nickname the name
 * @param age in years
 * @param qid the QID, an id that the owner chose
 * @param qqLevel the account's QQ level
 * @param longNick the signature (个性签名)
 * @param regTime when the account was made, in Unix seconds
 * @param isVip whether it is a super member
 * @param isYearsVip whether it is a member by the year
 * @param vipLevel the level of the membership
 * @param remark the bot's own name for them, maybe empty
 * @param status QQ's number of the online status
 * @param sex {@code male}, {@code female} or {@code unknown}
 * @param loginDays always 0
 * @param uin the QQ number as text
 * @param nick the name once more
 * @param rawLongNick the signature once more
 * @param birthdayYear year of birth
 * @param birthdayMonth month of birth
 * @param birthdayDay day of birth
 * @param eMail e-mail address
 * @param phoneNum telephone number
 * @param categoryId the category of friends they are in
 * @param richTime when the signature was written, in Unix seconds
 * @param constellation QQ's number of the sign of the zodiac
 * @param shengXiao QQ's number of the Chinese zodiac
 * @param kBloodType QQ's number of the blood group
 * @param homeTown where they come from, as QQ codes it
 * @param makeFriendCareer QQ's number of the profession
 * @param pos the position at work
 * @param college the school
 * @param country the country
 * @param province the province
 * @param city the city
 * @param postCode the postal code
 * @param address the address
 * @param rawRegTime when the account was made, once more
 * @param interest what they like
 * @param topTime when the chat was pinned, as text
 * @param isBlock whether the bot blocks them
 * @param isMsgDisturb whether their messages are silent
 * @param isSpecialCareOpen whether they are under special care
 * @param isSpecialCareZone whether their Qzone is under special care
 * @param isBlocked whether they block the bot
 * @param ringId the id of the ring tone
 * @param recommendImgFlag a flag of QQ's
 * @param disableEmojiShortCuts a flag of QQ's
 * @param isHideQQLevel whether the level is hidden
 * @param isHidePrivilegeIcon whether the icons are hidden
 * @param qidianMasterFlag a flag of QQ's
 * @param qidianCrewFlag a flag of QQ's
 * @param qidianCrewFlag2 a flag of QQ's
 * @param extStatus what is shown with the status
 * @param batteryStatus how full the battery is
 * @param termType QQ's number of the device
 * @param netType QQ's number of the network
 * @param iconType QQ's number of the icon
 * @param setTime when the status was set, as text
 * @param specialFlag a flag of QQ's
 * @param abiFlag a flag of QQ's
 * @param eNetworkType QQ's number of the network
 * @param showName the name that is shown
 * @param termDesc the name of the device
 * @param labels labels they gave themselves
 */
public record StrangerInfo(long userId, String uid, String nickname, @Nullable Integer age, @Nullable String qid,
		@JsonProperty("qqLevel") int qqLevel, @JsonProperty("long_nick") @Nullable String longNick,
		@JsonProperty("reg_time") @Nullable Long regTime, boolean isVip, boolean isYearsVip, int vipLevel,
		String remark, int status, String sex, int loginDays, @Nullable String uin, @Nullable String nick,
		@JsonProperty("longNick") @Nullable String rawLongNick, @Nullable Integer birthdayYear,
		@Nullable Integer birthdayMonth, @Nullable Integer birthdayDay, @JsonProperty("eMail") @Nullable String eMail,
		@JsonProperty("phoneNum") @Nullable String phoneNum, @JsonProperty("categoryId") @Nullable Integer categoryId,
		@JsonProperty("richTime") @Nullable Long richTime, @Nullable Integer constellation,
		@JsonProperty("shengXiao") @Nullable Integer shengXiao,
		@JsonProperty("kBloodType") @Nullable Integer kBloodType, @JsonProperty("homeTown") @Nullable String homeTown,
		@JsonProperty("makeFriendCareer") @Nullable Integer makeFriendCareer, @Nullable String pos,
		@Nullable String college, @Nullable String country, @Nullable String province, @Nullable String city,
		@JsonProperty("postCode") @Nullable String postCode, @Nullable String address,
		@JsonProperty("regTime") @Nullable Long rawRegTime, @Nullable String interest,
		@JsonProperty("topTime") @Nullable String topTime, @JsonProperty("isBlock") @Nullable Boolean isBlock,
		@JsonProperty("isMsgDisturb") @Nullable Boolean isMsgDisturb,
		@JsonProperty("isSpecialCareOpen") @Nullable Boolean isSpecialCareOpen,
		@JsonProperty("isSpecialCareZone") @Nullable Boolean isSpecialCareZone,
		@JsonProperty("isBlocked") @Nullable Boolean isBlocked, @JsonProperty("ringId") @Nullable String ringId,
		@JsonProperty("recommendImgFlag") @Nullable Integer recommendImgFlag,
		@JsonProperty("disableEmojiShortCuts") @Nullable Integer disableEmojiShortCuts,
		@JsonProperty("isHideQQLevel") @Nullable Integer isHideQQLevel,
		@JsonProperty("isHidePrivilegeIcon") @Nullable Integer isHidePrivilegeIcon,
		@JsonProperty("qidianMasterFlag") @Nullable Integer qidianMasterFlag,
		@JsonProperty("qidianCrewFlag") @Nullable Integer qidianCrewFlag,
		@JsonProperty("qidianCrewFlag2") @Nullable Integer qidianCrewFlag2,
		@JsonProperty("extStatus") @Nullable Integer extStatus,
		@JsonProperty("batteryStatus") @Nullable Integer batteryStatus,
		@JsonProperty("termType") @Nullable Integer termType, @JsonProperty("netType") @Nullable Integer netType,
		@JsonProperty("iconType") @Nullable Integer iconType, @JsonProperty("setTime") @Nullable String setTime,
		@JsonProperty("specialFlag") @Nullable Integer specialFlag, @JsonProperty("abiFlag") @Nullable Integer abiFlag,
		@JsonProperty("eNetworkType") @Nullable Integer eNetworkType,
		@JsonProperty("showName") @Nullable String showName, @JsonProperty("termDesc") @Nullable String termDesc,
		List<String> labels) {

}
