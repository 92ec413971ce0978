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
package io.github.camelanaplan.architecture;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(locations = ProjectClasses.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchRule clientKnowsNoCamel = noClasses()
            .that()
            .resideInAPackage("io.github.camelanaplan.client..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel..")
            .because("the client is usable, and tested, without a CamelContext");

    @ArchTest
    static final ArchRule clientKnowsNotTheComponent = noClasses()
            .that()
            .resideInAPackage("io.github.camelanaplan.client..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.github.camelanaplan.component..")
            .because("dependencies lead from the component to the client");

    @ArchTest
    static final ArchRule simulatorKnowsNeitherCamelNorTheComponent = noClasses()
            .that()
            .resideInAPackage("io.github.camelanaplan.simulator..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.camel..", "io.github.camelanaplan.client..", "io.github.camelanaplan.component..")
            .because("a mistake that both sides share would go unnoticed");

    @ArchTest
    static final ArchRule onlyTheExtensionKnowsJUnit = noClasses()
            .that()
            .resideOutsideOfPackage("io.github.camelanaplan.simulator.junit5..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.junit..")
            .because("JUnit is an optional dependency");

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("io.github.camelanaplan.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule internalsServeTheirOwnerOnly =
            classes().that().resideInAnyPackage("..internal..").should(Internals.beUsedOnlyByTheirOwner());
}
