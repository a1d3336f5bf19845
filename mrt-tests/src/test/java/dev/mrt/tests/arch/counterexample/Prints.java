package dev.mrt.tests.arch.counterexample;

/** Public, prints, and says nothing about its stability. */
public class Prints {

    void print(RuntimeException e) {
        System.out.println("seen");
        e.printStackTrace();
    }
}
