package io.ncatbot.api.group;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.Action;
import io.ncatbot.api.ActionArea;
import io.ncatbot.api.ApiResult;
import org.jspecify.annotations.Nullable;

/**
 * Groups (群) and their members, as any member may read them and take part. What an admin
 * may do is in {@link GroupAdminActions}.
 */
@ActionArea
public interface GroupActions extends GroupActionsSync {

	/**
	 * Lists the groups that the bot is in (获取群列表).
	 * @return the groups
	 */
	default CompletableFuture<ApiResult<List<GroupInfo>>> getGroupList() {
		return getGroupList(null);
	}

	/**
	 * Lists the groups that the bot is in (获取群列表).
	 * @param noCache whether NapCat asks QQ again instead of using what it knows; null
	 * for NapCat's default
	 * @return the groups
	 */
	@Action("get_group_list")
	CompletableFuture<ApiResult<List<GroupInfo>>> getGroupList(@Nullable Boolean noCache);

	/**
	 * Reads a group (获取群信息), also one that the bot is not in.
	 * @param groupId the group's number
	 * @return the group; for one that the bot is in only its basic data. A failure where
	 * there is no such group
	 */
	@Action("get_group_info")
	CompletableFuture<ApiResult<GroupDetail>> getGroupInfo(long groupId);

	/**
	 * Reads all that QQ tells of a group (获取群详细信息).
	 * @param groupId the group's number
	 * @return the group
	 */
	@Action("get_group_detail_info")
	CompletableFuture<ApiResult<GroupDetail>> getGroupDetailInfo(long groupId);

	/**
	 * Reads what QQ keeps of a group beside its basic data (获取群详细信息扩展).
	 * @param groupId the group's number
	 * @return the data; none where QQ knows no such group, which is no failure
	 */
	@Action("get_group_info_ex")
	CompletableFuture<ApiResult<GroupInfoEx>> getGroupInfoEx(long groupId);

	/**
	 * Lists the members of a group (获取群成员列表).
	 * @param groupId the group's number
	 * @return the members; mostly without their sex, age and QQ level, which
	 * {@link #getGroupMemberInfo(long, long)} tells
	 */
	default CompletableFuture<ApiResult<List<GroupMember>>> getGroupMemberList(long groupId) {
		return getGroupMemberList(groupId, null);
	}

	/**
	 * Lists the members of a group (获取群成员列表).
	 * @param groupId the group's number
	 * @param noCache whether NapCat asks QQ again instead of using what it knows; null
	 * for NapCat's default
	 * @return the members; mostly without their sex, age and QQ level, which
	 * {@link #getGroupMemberInfo(long, long)} tells
	 */
	@Action("get_group_member_list")
	CompletableFuture<ApiResult<List<GroupMember>>> getGroupMemberList(long groupId, @Nullable Boolean noCache);

	/**
	 * Reads one member of a group (获取群成员信息).
	 * @param groupId the group's number
	 * @param userId the member's QQ number
	 * @return the member; a failure for somebody who is not in the group
	 */
	default CompletableFuture<ApiResult<GroupMember>> getGroupMemberInfo(long groupId, long userId) {
		return getGroupMemberInfo(groupId, userId, null);
	}

	/**
	 * Reads one member of a group (获取群成员信息).
	 * @param groupId the group's number
	 * @param userId the member's QQ number
	 * @param noCache whether NapCat asks QQ again instead of using what it knows; null
	 * for NapCat's default
	 * @return the member; a failure for somebody who is not in the group
	 */
	@Action("get_group_member_info")
	CompletableFuture<ApiResult<GroupMember>> getGroupMemberInfo(long groupId, long userId, @Nullable Boolean noCache);

	/**
	 * Lists the muted members of a group (获取群禁言列表).
	 * @param groupId the group's number
	 * @return the members; an empty list also where QQ refused, or took longer than a
	 * second
	 */
	@Action("get_group_shut_list")
	CompletableFuture<ApiResult<List<ShutUpMember>>> getGroupShutList(long groupId);

	/**
	 * Reads who holds the honours of a group (获取群荣誉信息).
	 * @param groupId the group's number
	 * @return the holders of all honours
	 */
	default CompletableFuture<ApiResult<GroupHonors>> getGroupHonorInfo(long groupId) {
		return getGroupHonorInfo(groupId, null);
	}

	/**
	 * Reads who holds an honour of a group (获取群荣誉信息).
	 * @param groupId the group's number
	 * @param type which honour; null for all
	 * @return the holders; lists of honours that were not asked for are empty
	 */
	@Action("get_group_honor_info")
	CompletableFuture<ApiResult<GroupHonors>> getGroupHonorInfo(long groupId, @Nullable HonorType type);

	/**
	 * Reads how often everybody of a group can still be mentioned today (获取群艾特全体剩余次数).
	 * @param groupId the group's number
	 * @return how often
	 */
	@Action("get_group_at_all_remain")
	CompletableFuture<ApiResult<AtAllRemain>> getGroupAtAllRemain(long groupId);

	/**
	 * Gives a group a name that only the bot sees (设置群备注).
	 * @param groupId the group's number
	 * @param remark the name; empty for none
	 * @return a result without data
	 */
	@Action("set_group_remark")
	CompletableFuture<ApiResult<Void>> setGroupRemark(long groupId, String remark);

	/**
	 * Leaves a group (退出群组).
	 * @param groupId the group's number
	 * @return a result without data; a failure in QQ's words where it refuses, as when
	 * the owner leaves without disbanding
	 */
	default CompletableFuture<ApiResult<Void>> setGroupLeave(long groupId) {
		return setGroupLeave(groupId, null);
	}

	/**
	 * Leaves a group, or disbands it (退出或解散群组).
	 * @param groupId the group's number
	 * @param isDismiss whether to disband it, which only its owner can; null to leave it
	 * @return a result without data; a failure in QQ's words where it refuses, as when
	 * the owner leaves without disbanding
	 */
	@Action("set_group_leave")
	CompletableFuture<ApiResult<Void>> setGroupLeave(long groupId, @Nullable Boolean isDismiss);

	/**
	 * Pokes a member of a group (群聊戳一戳).
	 * @param groupId the group's number
	 * @param userId whom to poke
	 * @return a result without data
	 */
	@Action("group_poke")
	CompletableFuture<ApiResult<Void>> groupPoke(long groupId, long userId);

	/**
	 * Signs in to a group for today (群打卡).
	 * @param groupId the group's number
	 * @return a result without data
	 */
	@Action("set_group_sign")
	CompletableFuture<ApiResult<Void>> setGroupSign(long groupId);

	/**
	 * Signs in to a group for today (群打卡): the same as {@link #setGroupSign(long)}, under
	 * NapCat's other name.
	 * @param groupId the group's number
	 * @return a result without data
	 */
	@Action("send_group_sign")
	CompletableFuture<ApiResult<Void>> sendGroupSign(long groupId);

	/**
	 * Lists who signed in to a group today (获取群组今日打卡列表).
	 * @param groupId the group's number
	 * @return the members
	 */
	@Action("get_group_signed_list")
	CompletableFuture<ApiResult<List<GroupSignIn>>> getGroupSignedList(long groupId);

}
