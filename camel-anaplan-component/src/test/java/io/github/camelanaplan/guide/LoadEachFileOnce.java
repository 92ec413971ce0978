/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelanaplan.guide;

import java.io.IOException;
import java.nio.file.Path;

import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.StartAmbiguousException;
import io.github.camelanaplan.client.error.TaskCancelledException;
import io.github.camelanaplan.client.error.TaskFailedException;
import io.github.camelanaplan.client.error.TaskPartialException;
import io.github.camelanaplan.component.config.AnaplanConstants;

/** Loads each file of a folder once, even if the JVM is killed at any moment and started again. */
public class LoadEachFileOnce extends RouteBuilder {
    // tag::routes[]
    private static final String ENDS =
            "&move={{folder}}/done/${file:onlyname}&moveFailed={{folder}}/${exchangeProperty.end}/${file:onlyname}";

    @Override
    public void configure() throws IOException {
        Progress progress = new Progress(Path.of(getContext().resolvePropertyPlaceholders("{{folder}}/progress")));

        onException(TaskPartialException.class)
                .handled(true)
                .to("anaplan:dump")
                .to("file:{{folder}}/rejected?fileName=${exchangeProperty.file}");
        onException(TaskFailedException.class, TaskCancelledException.class)
                .setProperty("end", constant("failed"))
                .to("direct:report");
        onException(AnaplanException.class)
                .onWhen(header(AnaplanConstants.TASK_ID).isNull()) // nothing was started
                .setProperty("end", constant("failed"))
                .to("direct:report");
        onException(StartAmbiguousException.class, Exception.class).to("direct:report");

        // What was in work when the JVM ended: nothing new is begun before that is settled
        from("file:{{folder}}/working?repeatCount=1&initialDelay=0&sendEmptyMessageWhenIdle=true" + ENDS)
                .onCompletion()
                .onWhen(exchangeProperty(Exchange.BATCH_COMPLETE).isNotEqualTo(false))
                .setVariable("global:settled", constant(true))
                .end()
                .filter(body().isNotNull())
                .to("direct:go-on?synchronous=true");

        // One file at a time, by a name that no other had
        from("file:{{folder}}?readLock=changed&filterFile=${variable.global:settled}"
                        + "&preMove=working/${date:now:yyyyMMdd-HHmmssSSS}-${file:onlyname}" + ENDS)
                .to("direct:go-on?synchronous=true");

        from("direct:go-on")
                .setProperty("file", simple("${file:onlyname}"))
                .setProperty("end", constant("doubtful"))
                .choice()
                .when(progress::isStarted)
                .to("anaplan:task")
                .when(progress::isSent)
                .throwException(IllegalStateException.class, "it was sent whole, and may have been imported")
                .otherwise()
                .process(progress::markWhenSent)
                .to("anaplan:import/Products from products.csv?wait=false")
                .process(progress::started)
                .to("anaplan:task");

        from("direct:report")
                .log(LoggingLevel.ERROR, "${exchangeProperty.file} is ${exchangeProperty.end}: ${exception.message}");
    }
    // end::routes[]
}
