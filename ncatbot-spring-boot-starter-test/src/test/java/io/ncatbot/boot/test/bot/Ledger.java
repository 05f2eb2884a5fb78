package io.ncatbot.boot.test.bot;

import org.springframework.stereotype.Service;

/**
 * Something of the application that handles no events.
 */
@Service
public class Ledger {

}
