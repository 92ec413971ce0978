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

import io.github.camelanaplan.client.ApiVersion;
import io.github.camelanaplan.client.auth.SignInStyle;
import io.github.camelanaplan.client.internal.codec.ApiCodec;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
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
    static final ArchRule onlyTheListOfVersionsKnowsTheirCodecs = noClasses()
            .that()
            .areNotAssignableTo(ApiVersion.class)
            .should()
            .dependOnClassesThat(assignableTo(ApiCodec.class).and(not(INTERFACES)))
            .because("what differs between versions of the API is behind the interface of the codecs");

    @ArchTest
    static final ArchRule nothingIsDoneForOneVersionOfTheApi = noClasses()
            .that()
            .areNotAssignableTo(ApiVersion.class)
            .and()
            .areNotAssignableTo(SignInStyle.class)
            .should()
            .accessFieldWhere(describe(
                    "it is a version or its way to sign in",
                    access -> access.getTargetOwner().isAssignableTo(ApiVersion.class)
                            || access.getTargetOwner().isAssignableTo(SignInStyle.class)))
            .orShould()
            .callMethod(ApiVersion.class, "ordinal")
            .orShould()
            .callMethod(ApiVersion.class, "compareTo", Enum.class)
            .orShould()
            .callMethod(ApiVersion.class, "name")
            .orShould()
            .callMethod(ApiVersion.class, "number")
            .because("there is one engine for all of them");

    @ArchTest
    static final ArchRule nobodyAsksACodecForItsVersion = noClasses()
            .that()
            .areNotAssignableTo(ApiVersion.class)
            .and()
            .areNotAssignableTo(ApiCodec.class)
            .should()
            .callMethod(ApiCodec.class, "version")
            .because("it says by itself what it has and how it writes it");

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
