package org.broadleafcare.it.kill;

/** Where the child waits to be killed. */
enum Failpoint {
    NONE,
    /** Ticket, event and mail task are written, the transaction is not committed. */
    BEFORE_COMMIT,
    /** The transaction is committed, nobody has picked up the task. */
    AFTER_COMMIT,
    /** The task runs, the mail server has not been asked. */
    BEFORE_SMTP,
    /** The mail server has taken the mail, the child has not noted it. */
    AFTER_SMTP,
    /** A mail's bytes are stored, no row is written. */
    MAIL_BEFORE_ROWS,
    /** The rows of mails are committed, the mail server is not told. */
    MAIL_AFTER_ROWS,
    /** A mail is filed, the transaction is not committed. */
    MAIL_IN_FILING,
    /** The first mail is filed, others wait. */
    MAIL_AFTER_FILED;

    static Failpoint chosen() {
        return valueOf(System.getProperty("care.kill.at", "NONE"));
    }

    /** Says so and waits for the kill, when this is the chosen point. */
    void reached() {
        if (chosen() == this) {
            System.out.println("REACHED " + this);
            System.out.flush();
            while (true) {
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException e) {
                    // Only a kill ends the wait.
                }
            }
        }
    }
}
