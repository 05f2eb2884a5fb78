package io.ncatbot.api.group;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.Action;
import io.ncatbot.api.ActionArea;
import io.ncatbot.api.ApiResult;
import io.ncatbot.api.Param;
import io.ncatbot.message.FileSource;
import org.jspecify.annotations.Nullable;

/**
 * What an admin of a group may do (群管理): to its members and to its settings. A bot that
 * is no admin is refused with QQ's own text.
 */
@ActionArea
public interface GroupAdminActions extends GroupAdminActionsSync {

	/**
	 * Removes a member from a group (群组踢人). The member may ask to join again.
	 * @param groupId the group's number
	 * @param userId the member's QQ number
	 * @return a result without data
	 */
	default CompletableFuture<ApiResult<Void>> setGroupKick(long groupId, long userId) {
		return setGroupKick(groupId, userId, null);
	}

	/**
	 * Removes a member from a group (群组踢人).
	 * @param groupId the group's number
	 * @param userId the member's QQ number
	 * @param rejectAddRequest whether to refuse the member's later requests to join; null
	 * for no
	 * @return a result without data
	 */
	@Action("set_group_kick")
	CompletableFuture<ApiResult<Void>> setGroupKick(long groupId, long userId, @Nullable Boolean rejectAddRequest);

	/**
	 * Removes several members from a group (批量踢出群成员). They may ask to join again.
	 * @param groupId the group's number
	 * @param userIds the members' QQ numbers
	 * @return a result without data
	 */
	default CompletableFuture<ApiResult<Void>> setGroupKickMembers(long groupId, List<Long> userIds) {
		return setGroupKickMembers(groupId, userIds, null);
	}

	/**
	 * Removes several members from a group (批量踢出群成员).
	 * @param groupId the group's number
	 * @param userIds the members' QQ numbers
	 * @param rejectAddRequest whether to refuse their later requests to join; null for no
	 * @return a result without data
	 */
	@Action("set_group_kick_members")
	CompletableFuture<ApiResult<Void>> setGroupKickMembers(long groupId, @Param("user_id") List<Long> userIds,
			@Nullable Boolean rejectAddRequest);

	/**
	 * Mutes a member of a group (群禁言). The bot must be an admin.
	 * @param groupId the group's number
	 * @param userId the member's QQ number
	 * @param duration for how long, in whole seconds; zero unmutes
	 * @return a result without data
	 */
	@Action("set_group_ban")
	CompletableFuture<ApiResult<Void>> setGroupBan(long groupId, long userId, Duration duration);

	/**
	 * Mutes everybody in a group but its admins, or ends that (全员禁言).
	 * @param groupId the group's number
	 * @param enable whether to mute
	 * @return a result without data
	 */
	@Action("set_group_whole_ban")
	CompletableFuture<ApiResult<Void>> setGroupWholeBan(long groupId, boolean enable);

	/**
	 * Makes a member of a group an admin, or ends that (设置群管理员). Only the owner can.
	 * @param groupId the group's number
	 * @param userId the member's QQ number
	 * @param enable whether the member becomes an admin
	 * @return a result without data
	 */
	@Action("set_group_admin")
	CompletableFuture<ApiResult<Void>> setGroupAdmin(long groupId, long userId, boolean enable);

	/**
	 * Sets the name of a member in a group (设置群名片). The bot may always set its own.
	 * @param groupId the group's number
	 * @param userId the member's QQ number
	 * @param card the name; empty for the member's own
	 * @return a result without data
	 */
	@Action("set_group_card")
	CompletableFuture<ApiResult<Void>> setGroupCard(long groupId, long userId, String card);

	/**
	 * Gives a member of a group a special title (设置专属头衔). Only the owner can.
	 * @param groupId the group's number
	 * @param userId the member's QQ number
	 * @param specialTitle the title; empty for none
	 * @return a result without data
	 */
	@Action("set_group_special_title")
	CompletableFuture<ApiResult<Void>> setGroupSpecialTitle(long groupId, long userId, String specialTitle);

	/**
	 * Renames a group (设置群名称).
	 * @param groupId the group's number
	 * @param groupName its new name
	 * @return a result without data
	 */
	@Action("set_group_name")
	CompletableFuture<ApiResult<Void>> setGroupName(long groupId, String groupName);

	/**
	 * Sets the portrait of a group (设置群头像).
	 * @param groupId the group's number
	 * @param file the picture
	 * @return QQ's own answer, which may tell of a failure though the call succeeds
	 */
	@Action("set_group_portrait")
	CompletableFuture<ApiResult<GroupPortraitResult>> setGroupPortrait(long groupId, FileSource file);

	/**
	 * Sets how one joins a group (设置群加群选项).
	 * @param groupId the group's number
	 * @param addType how, as QQ's own code, which {@link GroupDetail#groupOption()} tells
	 * of a group
	 * @return a result without data
	 */
	default CompletableFuture<ApiResult<Void>> setGroupAddOption(long groupId, int addType) {
		return setGroupAddOption(groupId, addType, null, null);
	}

	/**
	 * Sets how one joins a group (设置群加群选项).
	 * @param groupId the group's number
	 * @param addType how, as QQ's own code, which {@link GroupDetail#groupOption()} tells
	 * of a group
	 * @param groupQuestion what applicants are asked; null for none
	 * @param groupAnswer the answer that lets them in; null for none
	 * @return a result without data
	 */
	@Action("set_group_add_option")
	CompletableFuture<ApiResult<Void>> setGroupAddOption(long groupId, int addType, @Nullable String groupQuestion,
			@Nullable String groupAnswer);

	/**
	 * Sets whether members may bring robots into a group (设置群机器人加群选项).
	 * @param groupId the group's number
	 * @param robotMemberSwitch whether they may, as QQ's own code; null to leave it
	 * @param robotMemberExamine whether that needs approval, as QQ's own code; null to
	 * leave it
	 * @return a result without data
	 */
	@Action("set_group_robot_add_option")
	CompletableFuture<ApiResult<Void>> setGroupRobotAddOption(long groupId, @Nullable Integer robotMemberSwitch,
			@Nullable Integer robotMemberExamine);

	/**
	 * Sets how a group can be found (设置群搜索选项).
	 * @param groupId the group's number
	 * @param noCodeFingerOpen a switch of QQ that NapCat does not describe; null to leave
	 * it
	 * @param noFingerOpen a switch of QQ that NapCat does not describe; null to leave it
	 * @return a result without data
	 */
	@Action("set_group_search")
	CompletableFuture<ApiResult<Void>> setGroupSearch(long groupId, @Nullable Integer noCodeFingerOpen,
			@Nullable Integer noFingerOpen);

	/**
	 * Sets who may invite others to a group (设置群成员邀请策略). NapCat has it since 4.18.19.
	 * @param groupId the group's number
	 * @param policy who may
	 * @return a result without data
	 */
	@Action("set_group_member_invite_policy")
	CompletableFuture<ApiResult<Void>> setGroupMemberInvitePolicy(long groupId, InvitePolicy policy);

	/**
	 * Sets what members of a group may do (设置群成员权限). NapCat has it since 4.18.19, sends
	 * the settings to QQ one after another and reports the first failure, so that others
	 * may have taken effect.
	 * @param groupId the group's number
	 * @param permissions what changes, at least one
	 * @return a result without data; a failure where nothing changes
	 */
	@Action("set_group_member_permissions")
	CompletableFuture<ApiResult<Void>> setGroupMemberPermissions(long groupId, GroupMemberPermissions permissions);

	/**
	 * Sets whether new members of a group see what was said before (设置新成员查看历史消息). NapCat
	 * has it since 4.18.19.
	 * @param groupId the group's number
	 * @param visible whether they do
	 * @return a result without data
	 */
	@Action("set_group_new_member_history_visibility")
	CompletableFuture<ApiResult<Void>> setGroupNewMemberHistoryVisibility(long groupId, boolean visible);

}
