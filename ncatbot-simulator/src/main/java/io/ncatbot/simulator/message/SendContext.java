package io.ncatbot.simulator.message;

import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.World;

/**
 * Where a message is about to go.
 *
 * @param world the world
 * @param chat the chat
 * @param files keeps what segments carry inline
 */
record SendContext(World world, Chat chat, FileStore files) {
}
