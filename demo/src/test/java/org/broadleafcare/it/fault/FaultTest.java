package org.broadleafcare.it.fault;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test on the {@link FaultNode}, which its constructor may ask for. The node is started once per JVM; a test uses addresses
 * and keys of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(FaultExtension.class)
@interface FaultTest {}
