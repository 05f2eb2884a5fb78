package io.ncatbot.api.file;

import java.util.List;

/**
 * Files and folders of a group.
 *
 * @param files the files
 * @param folders the folders; always empty inside a folder
 */
public record GroupFileList(List<GroupFile> files, List<GroupFolder> folders) {

}
