/** Runs durable tasks on db-scheduler. */
@NullMarked
package org.broadleafcare.common.task.service;

import org.jspecify.annotations.NullMarked;
